using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>install.sh of the plugin, beside the running Request Tracker.</summary>
[NonParallelizable]
public class InstallTests
{
    static string Settings => TrackerScene.Tracker.File("config/80-kundcenter-intake.pm");

    [Test]
    public async Task Installing_again_changes_nothing_and_what_was_taken_away_can_be_put_back()
    {
        var before = await File.ReadAllTextAsync(Settings);

        (await TrackerScene.Tracker.Install()).Exit.Should().Be(0);
        (await File.ReadAllTextAsync(Settings)).Should().Be(before);
        (await TrackerScene.Tracker.Install("--uninstall")).Exit.Should().Be(0);
        Directory.Exists(TrackerScene.Tracker.Plugin).Should().BeFalse();
        File.Exists(Settings).Should().BeFalse();
        (await TrackerScene.Tracker.Install("--check")).Should().Match<(int Exit, string Output)>(said => said.Exit == 1 && said.Output.Contains("Not installed"));
        await TrackerScene.InstallPlugin();
        (await File.ReadAllTextAsync(Settings)).Should().Be(before);
    }

    [Test]
    public async Task A_source_or_secret_that_is_missing_stops_the_installation_with_its_name()
    {
        var nowhere = TrackerScene.Tracker.File("elsewhere");

        var (exit, output) = await TrackerScene.Tracker.Install("--config", nowhere, "--plugins", TrackerScene.Tracker.File("elsewhere-plugins"), "--url", "https://intake.example.se");

        (exit != 0 && output.Contains("source, context_secret, hook_secret")).Should().BeTrue(output);
        Directory.GetFiles(nowhere, "*.pm").Should().BeEmpty();
    }

    [Test]
    public async Task Settings_with_secrets_are_for_their_owner_and_group_alone() =>
        (await TrackerScene.Tracker.Run("stat", "-c", "%a", Settings)).Output.Trim().Should().Be("640");
}
