using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Hooks;
using Intake.Core.Panel;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Sources;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class SourceRegisterTests(string engine)
{
    static readonly Actor by = Actor.Operator("test");
    static readonly SourceOrder tracker = new("rt", "Ärenden", SourceKind.RequestTracker, "https://rt.example.se", "https://rt.example.se/");

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    readonly EphemeralDataProtectionProvider ring = new();
    TestStore store = null!;
    SourceRegister sources = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        sources = new(store.Database, new AuditLog(store.Database, clock), ring, clock);
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_source_gets_secrets_that_are_stored_sealed_only()
    {
        var (made, _) = await sources.Create(tracker, by);

        (await sources.Secrets("rt", SecretPurpose.Context)).Should().Equal(made!.ContextSecret);
        (await sources.Secrets("rt", SecretPurpose.Hook)).Should().Equal(made.HookSecret).And.NotEqual([made.ContextSecret]);
        SecretPurpose.KeyOf(made.HookSecret).Should().HaveCount(32);
        (await sources.Find("rt"))!.ApiUrl.Should().Be("https://rt.example.se");
        var rows = await store.Database.Read(session => session.Query<string>("select sealed from source_secrets"));
        rows.Should().HaveCount(2);
        string.Concat(rows).Should().NotContain(made.HookSecret[6..]);
    }

    [Test]
    public async Task A_row_moved_to_another_source_or_purpose_opens_nothing()
    {
        await sources.Create(tracker, by);
        await sources.Create(tracker with { Name = "other" }, by);
        await store.Database.Write(session => session.Execute(
            "update source_secrets set source = 'other' where source = 'rt' and purpose = 'hook'; update source_secrets set purpose = 'api' where source = 'rt'"));

        (await sources.Secrets("other", SecretPurpose.Hook)).Should().ContainSingle();
        (await sources.Secrets("rt", SecretPurpose.Api)).Should().BeEmpty();
    }

    [Test]
    public async Task Old_and_new_secret_hold_together_until_the_overlap_is_over()
    {
        var (made, _) = await sources.Create(tracker, by);

        var (secret, _) = await sources.Rotate("rt", SecretPurpose.Hook, TimeSpan.FromHours(1), by);

        (await sources.Secrets("rt", SecretPurpose.Hook)).Should().Equal(secret, made!.HookSecret);
        clock.Advance(TimeSpan.FromHours(1));
        (await sources.Secrets("rt", SecretPurpose.Hook)).Should().Equal(secret);
    }

    [Test]
    public async Task A_disabled_source_is_not_found_and_its_origin_shows_no_panel()
    {
        var origins = new AllowedOrigins(store.Database, new AuditLog(store.Database, clock), Options.Create(new PanelOptions()), clock);
        await sources.Create(tracker, by);
        await origins.Refresh();
        origins.Current.Should().Equal("https://rt.example.se");

        (await sources.Disable("rt", by)).Should().BeNull();

        (await sources.Find("rt")).Should().BeNull();
        await origins.Refresh();
        origins.Current.Should().BeEmpty();
        await sources.Enable("rt", by);
        (await sources.Find("rt")).Should().NotBeNull();
    }

    [TestCase("RT", "bad_source_name")]
    [TestCase("a", "bad_source_name")]
    [TestCase("-rt", "bad_source_name")]
    [TestCase(null, "bad_source_name")]
    [TestCase("kundcenter", "own_source_name")]
    public async Task A_bad_name_is_refused(string? name, string code) =>
        (await sources.Create(tracker with { Name = name }, by)).Refusal!.Code.Should().Be(code);

    [TestCase("http://rt.example.se")]
    [TestCase("https://user:secret@rt.example.se")]
    [TestCase("https://rt.example.se/?a=b")]
    [TestCase("file:///etc/passwd")]
    public async Task A_secret_is_never_sent_to_an_address_in_the_clear_or_with_more_in_it(string url) =>
        (await sources.Create(tracker with { ApiUrl = url }, by)).Refusal.Should().Be(SourceRefusals.BadApiUrl);

    [Test]
    public async Task The_same_name_twice_is_refused_and_nothing_changes()
    {
        var (made, _) = await sources.Create(tracker, by);

        (await sources.Create(tracker with { Title = "Annat" }, by)).Refusal.Should().Be(SourceRefusals.Known);

        (await sources.Find("rt"))!.Title.Should().Be("Ärenden");
        (await sources.Secrets("rt", SecretPurpose.Hook)).Should().Equal(made!.HookSecret);
    }

    [Test]
    public async Task The_api_secret_is_the_other_systems_and_never_made_here()
    {
        await sources.Create(tracker, by);

        (await sources.Rotate("rt", SecretPurpose.Api, TimeSpan.Zero, by)).Refusal.Should().Be(SourceRefusals.BadSecret);

        (await sources.Rotate("rt", SecretPurpose.Api, TimeSpan.Zero, by, "1-14-0123456789")).Secret.Should().Be("1-14-0123456789");
        (await sources.Secrets("rt", SecretPurpose.Api)).Should().Equal("1-14-0123456789");
    }

    [Test]
    public async Task Each_change_stands_in_the_audit_log_without_any_secret()
    {
        var (made, _) = await sources.Create(tracker, by);
        await sources.Edit("rt", tracker with { Title = "Nytt" }, by);
        await sources.SetMapping("rt", HookMappings.BuiltIn(SourceKind.RequestTracker), by);

        var rows = await store.Database.Read(session => session.Query<string>("select action || ' ' || subject from audit order by seq"));
        rows.Should().Equal("source.create rt", "source.edit rt", "source.mapping rt");
        (await sources.Edit("none", tracker, by)).Should().Be(SourceRefusals.Unknown);
        made.Should().NotBeNull();
    }
}
