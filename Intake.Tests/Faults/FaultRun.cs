using System.Globalization;
using NUnit.Framework;

namespace Intake.Tests.Faults;

/// <summary>How long and how hard this run is: short by default, long with <c>./test.sh --faults</c>.</summary>
static class FaultRun
{
    public static int Kills { get; } = Number("KCI_TEST_KILLS", 4);

    public static TimeSpan BrokerAway { get; } = TimeSpan.FromSeconds(Number("KCI_TEST_BROKER_AWAY", 10));

    /// <summary>How long agents flag without the service.</summary>
    public static TimeSpan ServiceAway { get; } = TimeSpan.FromSeconds(Number("KCI_TEST_SERVICE_AWAY", 0));

    /// <summary>Printed, so that a run can be made again with KCI_TEST_SEED.</summary>
    public static Random Random()
    {
        var seed = Number("KCI_TEST_SEED", System.Random.Shared.Next());
        TestContext.Progress.WriteLine($"Seed {seed}");
        return new Random(seed);
    }

    static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
