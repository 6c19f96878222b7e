using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;

namespace Intake.Benchmarks.Load.Bare;

/// <summary><c>bare-bus</c>: the ceilings of the pipeline and of its latency, as a process of its own. Answers JSON.</summary>
static class BareBusCommand
{
    /// <summary>Contacts in a message when many wait.</summary>
    public const int Packed = 100;

    public static Command Create()
    {
        var uri = new Argument<string>("uri");
        var messages = new Option<int>("--messages") { Description = "So many packed messages as fast as they go." };
        var rate = new Option<int>("--rate") { Description = "Or so many small ones a second …" };
        var seconds = new Option<int>("--seconds") { Description = "… for so long." };
        var command = new Command("bare-bus", "The ceiling of the pipeline.") { uri, messages, rate, seconds };
        command.Hidden = true;
        command.SetAction(async (parsed, stop) =>
        {
            await using var bus = await BareBus.Start(new(parsed.GetRequiredValue(uri)), stop);
            var answer = parsed.GetValue(messages) is > 0 and var many
                ? await Flood(bus, many, stop)
                : await Trickle(bus, parsed.GetValue(rate), parsed.GetValue(seconds), stop);
            Console.WriteLine(JsonSerializer.Serialize(answer));
            return 0;
        });
        return command;
    }

    static async Task<BareBusAnswer> Flood(BareBus bus, int messages, CancellationToken stop)
    {
        await bus.Send(messages / 10, Packed, stop);
        var clock = Stopwatch.StartNew();
        await bus.Send(messages, Packed, stop);
        return new(messages / clock.Elapsed.TotalSeconds, [], Environment.WorkingSet, Peak());
    }

    static async Task<BareBusAnswer> Trickle(BareBus bus, int rate, int seconds, CancellationToken stop)
    {
        await bus.Send(200, 1, stop);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        var trips = new List<Task<double>>();
        while (trips.Count < rate * seconds && await timer.WaitForNextTickAsync(stop)) trips.Add(bus.RoundTrip(1, stop));
        return new(rate, await Task.WhenAll(trips), Environment.WorkingSet, Peak());
    }

    static long Peak() => Process.GetCurrentProcess().PeakWorkingSet64;
}

/// <param name="Trips">Milliseconds from publish to consumed, of each message of a trickle.</param>
sealed record BareBusAnswer(double MessagesPerSecond, double[] Trips, long Bytes, long PeakBytes);
