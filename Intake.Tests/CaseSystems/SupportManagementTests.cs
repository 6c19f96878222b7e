using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.CaseSystems;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.CaseSystems;

/// <summary>Errands with the labels are taken in once; what becomes of them is written where it can hurt nothing.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class SupportManagementTests(string engine)
{
    const string Type = OutboxTable.WriteBackQueued;
    const string Mapping =
        """
        { "municipalityId": "2281", "namespace": "KONTAKTCENTER", "schemaId": "2281_kundcenterIntake_1.0",
          "labels": { "INNOVATION/NEED": "need", "INNOVATION/IDEA": "idea" } }
        """;

    TellingScene scene = null!;
    ErrandStandIn system = null!;
    string errand = "";

    [SetUp]
    public async Task Know()
    {
        scene = await TellingScene.Open(engine);
        system = await ErrandStandIn.Start();
        var sources = scene.Get<SourceRegister>();
        await sources.Create(new("draken", "Draken", SourceKind.SupportManagement, null, system.Address), TellingScene.Analyst);
        await sources.Rotate("draken", SecretPurpose.Api, TimeSpan.Zero, TellingScene.Analyst, ErrandStandIn.Token);
        await sources.SetMapping("draken", Mapping, TellingScene.Analyst);
        errand = system.Add("Bänk", "<p>Det saknas en b&auml;nk vid Norrby torg.</p><p>Ring 070-174 06 05</p>", "INNOVATION/NEED", scene.Clock.GetUtcNow());
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
        if (system is not null) await system.DisposeAsync();
    }

    [Test]
    public async Task An_errand_with_a_label_becomes_a_contact_masked_and_without_who_it_is_about()
    {
        await Poll();

        var contact = (await scene.Query<Line>("select source, case_id, kind, text, channel from contacts")).Single();
        contact.Should().BeEquivalentTo(new Line { Source = "draken", CaseId = errand, Kind = "need", Text = "Bänk.\nDet saknas en bänk vid Norrby torg.\nRing [telefonnummer]", Channel = "phone" });
        (await scene.Single<long>("select count(*) from vault")).Should().Be(0);
    }

    [Test]
    public async Task Asking_again_takes_in_only_what_is_new_and_each_label_has_its_kind()
    {
        await Poll();
        system.Add("Idé", "Sätt upp lådcyklar att låna.", "INNOVATION/IDEA", scene.Clock.GetUtcNow());
        system.Add("Fel", "Lampan är trasig.", "FAULT", scene.Clock.GetUtcNow());
        await Poll();
        await Poll();

        (await scene.Query<string>("select kind from contacts order by kind")).Should().Equal("idea", "need");
    }

    [Test]
    public async Task A_long_list_is_read_to_its_end()
    {
        for (var more = 0; more < 120; more++) system.Add($"Behov {more}", "Något saknas.", "INNOVATION/NEED", scene.Clock.GetUtcNow().AddMinutes(-more));

        await Poll();

        (await scene.Single<long>("select count(*) from contacts")).Should().Be(121);
    }

    [Test]
    public async Task A_label_set_late_on_an_old_errand_is_found()
    {
        await Poll();
        system.Add("Gammalt", "Ett ärende från i våras som märks nu.", "INNOVATION/NEED", scene.Clock.GetUtcNow().AddSeconds(30));
        await Poll();

        (await scene.Single<long>("select count(*) from contacts")).Should().Be(2);
    }

    [Test]
    public async Task Two_processes_ask_once()
    {
        await using var other = TellingScene.Process(scene.Store, scene.Clock);

        await scene.Get<ErrandPoller>().Poll(default);
        await other.GetRequiredService<ErrandPoller>().Poll(default);

        system.Calls.Should().HaveCount(2, "one call a label, by one of them");
    }

    [Test]
    public async Task While_it_is_away_nothing_is_lost_and_the_operator_sees_why()
    {
        system.Only = 503;
        await Poll();
        (await scene.Get<WriteBacks>().Read(10)).Polls.Single().Code.Should().Be("503");

        system.Only = null;
        await Poll();

        (await scene.Single<long>("select count(*) from contacts")).Should().Be(1);
        (await scene.Get<WriteBacks>().Read(10)).Polls.Single().Code.Should().BeNull();
    }

    [Test]
    public async Task What_becomes_of_it_is_written_to_a_parameter_of_its_own_and_nothing_else_is_touched()
    {
        var before = system.Untouchable(errand);
        var number = await Take();
        await scene.Deliver(Type);
        await scene.Move(number, "confirmed", "Flera har hört av sig.");
        await scene.Deliver(Type);

        var value = system.Parameter(errand)!["value"]!;
        $"{value["number"]} {value["state"]} {value["stage"]} {value["because"]} {value["link"]}".Should().Be($"{number} confirmed Bekräftat Flera har hört av sig. https://intake.example.se/backlog/{number}");
        system.Untouchable(errand).Should().Be(before);
        system.Calls.Where(call => !call.StartsWith("GET", StringComparison.Ordinal)).Should().OnlyContain(call => call == $"PUT /2281/KONTAKTCENTER/errands/{errand}/json-parameters/kundcenterIntake");
        system.SentBy.Should().OnlyContain(sent => sent == "kundcenterintake; type=adAccount");
        (await State()).Should().Be("told 2/2");
    }

    [Test]
    public async Task The_stand_in_sees_a_patch_that_would_drop_a_list()
    {
        var before = system.Untouchable(errand);
        using var http = new HttpClient { BaseAddress = new(system.Address) };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {ErrandStandIn.Token}");

        await http.PatchAsJsonAsync($"/2281/KONTAKTCENTER/errands/{errand}", new { labels = new[] { new { id = "x", resourcePath = "INNOVATION/NEED" } } });

        system.Untouchable(errand).Should().NotBe(before);
    }

    [Test]
    public async Task A_stale_version_is_read_again()
    {
        var number = await Take();
        await scene.Deliver(Type);
        system.ChangedBetween = 2;
        await scene.Move(number, "confirmed");
        await scene.Deliver(Type);

        system.Parameter(errand)!["value"]!["state"]!.GetValue<string>().Should().Be("confirmed");
        (await State()).Should().Be("told 2/2");
    }

    [Test]
    public async Task An_errand_that_is_gone_is_failed_and_says_so()
    {
        await Take();
        system.Errands.Clear();

        await scene.Deliver(Type);

        (await scene.Single<string>("select state || ' ' || code from write_backs")).Should().Be("failed 404");
    }

    async Task Poll()
    {
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Get<ErrandPoller>().Poll(default);
    }

    async Task<string> Take()
    {
        await Poll();
        var id = await scene.Single<string>("select id from contacts");
        await scene.Get<ContactPipeline>().Handle([id], default);
        return (await scene.Get<ContactReader>().Find(id))!.Item!;
    }

    Task<string> State() => scene.Single<string>("select state || ' ' || told || '/' || wanted from write_backs");

    sealed record Line
    {
        public required string Source { get; init; }
        public required string CaseId { get; init; }
        public required string Kind { get; init; }
        public required string Text { get; init; }
        public required string Channel { get; init; }
    }
}
