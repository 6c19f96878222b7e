using FluentAssertions;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>A ticket is tagged in Request Tracker itself, without the panel.</summary>
[NonParallelizable]
public class TaggingTests
{
    static readonly Tickets tickets = new(TrackerScene.Tracker);

    [Test]
    public async Task A_ticket_tagged_as_a_need_comes_to_the_backlog_with_the_residents_words()
    {
        var id = await tickets.Create("Trasig bänk", "Bänken vid hållplats Granvägen är trasig och går inte att sitta på.");

        await tickets.Set(id, "Innovation", "Behov");

        var contact = await Arrivals.Of(id);
        contact.Kind.Should().Be("need");
        (await TrackerScene.Intake.Get($"/api/v1/items/{contact.Item}")).GetProperty("title").GetString().Should().Contain("Trasig bänk");
    }

    [Test]
    public async Task A_ticket_made_with_its_tag_comes_to_the_backlog_too()
    {
        var id = await tickets.Create("Odlingslådor på torget vore fint", tag: "Idé");

        (await Arrivals.Of(id)).Kind.Should().Be("idea");
    }

    [Test]
    public async Task A_tag_set_while_Intake_is_away_is_told_once_by_the_retry_script()
    {
        var id = await tickets.Create("Mörkt i tunneln", "Det är kolmörkt i gångtunneln under järnvägen.");
        TrackerScene.Gate.Shut();
        await tickets.Set(id, "Innovation", "Behov");
        var away = await Retry();
        TrackerScene.Gate.Open();

        var there = await Retry();
        var again = await Retry();

        away.Should().Be((1, "0 sent, 1 waiting"));
        there.Should().Be((0, "1 sent, 0 waiting"));
        again.Should().Be((0, ""));
        await Arrivals.Of(id);
        Directory.GetFiles(TrackerScene.Tracker.Spool, "*.json").Should().BeEmpty();
        (await Arrivals.All(id)).Should().ContainSingle();
    }

    [Test]
    public async Task What_Intake_can_never_take_is_kept_for_a_person_and_stops_nothing_behind_it()
    {
        var empty = await tickets.Create("");
        await tickets.Set(empty, "Innovation", "Behov");
        var id = await tickets.Create("Fler cykelställ vid stationen", tag: "Idé");

        await Arrivals.Of(id);
        var refused = Directory.GetFiles(Path.Combine(TrackerScene.Tracker.Spool, "refused"), "*.json");

        refused.Should().ContainSingle();
        (await File.ReadAllTextAsync(refused[0])).Should().Contain($"\"caseId\":\"{empty}\"");
        File.Delete(refused[0]);
    }

    [Test]
    public async Task The_check_finds_nothing_wrong_and_names_a_secret_that_Intake_does_not_know()
    {
        (await TrackerScene.Tracker.Install("--check")).Should().Be((0, "All is well.\n"));
        // Of hashes set twice Request Tracker takes the values that came first.
        var wrong = TrackerScene.Tracker.File("config/10-wrong.pm");
        await File.WriteAllTextAsync(wrong, $"Set(%KundcenterIntake, hook_secret => '{SecretPurpose.New()}');\n1;\n");

        var (exit, output) = await TrackerScene.Tracker.Install("--check");
        File.Delete(wrong);

        exit.Should().Be(1);
        output.Should().Contain("hook secret").And.Contain("sources rotate rt --purpose hook");
    }

    static async Task<(int Exit, string Output)> Retry()
    {
        var (exit, output) = await TrackerScene.Tracker.Run("perl", Path.Combine(TrackerScene.Tracker.Plugin, "sbin", "kundcenter-intake-retry"));
        return (exit, output.Split('\n').SingleOrDefault(line => line.EndsWith(" waiting", StringComparison.Ordinal), ""));
    }
}
