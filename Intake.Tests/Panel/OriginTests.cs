using FluentAssertions;
using Intake.Core.Panel;
using Intake.Tests.Classification;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Panel;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class OriginTests(string engine)
{
    const string Fixed = "https://fixed.example.se";
    const string Cases = "https://cases.example.se";

    AreaScene scene = null!;

    AllowedOrigins Here => scene.Here.GetRequiredService<AllowedOrigins>();
    AllowedOrigins Elsewhere => scene.Elsewhere.GetRequiredService<AllowedOrigins>();

    [SetUp]
    public async Task Open() => scene = await AreaScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task An_origin_is_allowed_and_removed_here_at_once_and_elsewhere_with_the_next_round()
    {
        (await Here.Add($" {Cases} ", AreaScene.Admin)).Should().BeNull();
        Here.Current.Should().Equal(Fixed, Cases);
        await Elsewhere.Refresh();
        Elsewhere.Current.Should().Equal(Fixed, Cases);
        var same = Elsewhere.Current;
        await Elsewhere.Refresh();
        Elsewhere.Current.Should().BeSameAs(same, "nothing is made anew when nothing changed");

        (await Elsewhere.Remove(Cases, AreaScene.Admin)).Should().BeNull();
        Elsewhere.Current.Should().Equal(Fixed);
        (await Here.Remove(Cases, AreaScene.Admin)).Should().Be(OriginRefusals.UnknownOrigin);
        Here.Current.Should().Equal(Fixed);
        (await scene.Audited()).Should().Equal($"origin.add {Cases} ", $"origin.remove {Cases} ");
    }

    [Test]
    public async Task What_is_no_exact_origin_is_refused()
    {
        foreach (var wrong in new[]
        {
            null, "", "*", "null", "'self'", "https://*.example.se", $"{Cases}/", $"{Cases}/x", $"{Cases}:443", "http://cases.example.se", "javascript:alert(1)",
            $"{Cases}; script-src *", $"{Cases} https://evil.example", $"{Cases}\r\nX-Evil: 1", "https://<b>", "https://ärenden.example.se", $"https://{new string('a', 60)}.{new string('b', 200)}.se",
        })
            (await Here.Add(wrong, AreaScene.Admin)).Should().Be(OriginRefusals.BadOrigin, wrong);

        (await Here.Add(Fixed, AreaScene.Admin)).Should().Be(OriginRefusals.OriginKnown);
        (await Here.Remove(Fixed, AreaScene.Admin)).Should().Be(OriginRefusals.FixedOrigin);
        Here.Current.Should().Equal(Fixed);
        (await scene.Audited()).Should().BeEmpty();
    }

    [Test]
    public async Task A_row_that_somebody_wrote_past_the_product_comes_into_no_header()
    {
        await scene.Store.Database.Write(session => session.Execute(
            "insert into panel_origins (origin, added_by, added_at) values ('*', 'x', 1), ('https://a.example; script-src *', 'x', 1)"));

        await Here.Refresh();

        Here.Current.Should().Equal(Fixed);
    }

    [Test]
    public async Task Of_two_who_add_the_last_one_at_once_one_is_told_that_there_are_too_many()
    {
        for (var number = 1; number < AllowedOrigins.Most; number++) await Here.Add($"https://c{number}.example.se", AreaScene.Admin);

        var told = await Task.WhenAll(
            Task.Run(() => Here.Add(Cases, AreaScene.Admin)), Task.Run(() => Elsewhere.Add("https://other.example.se", AreaScene.Admin)));

        told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal == OriginRefusals.TooManyOrigins);
    }
}
