using System.CommandLine;
using Intake.Benchmarks.Load.Processes;

namespace Intake.Benchmarks.SignIn;

/// <summary><c>signin</c>: whether the time of an answer tells that a user name exists; ends non-zero when it does.</summary>
static class SignInCommand
{
    /// <summary>Medians may be this far apart. Over a network a hundredth of a hash's time cannot be told.</summary>
    const double MostApart = 0.05;

    /// <summary>The transaction alone, under one ms: a commit without a write takes a tenth.</summary>
    const double MostApartInStore = 0.35;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "attempts of each kind", DefaultValueFactory = _ => 160 };
        var command = new Command("signin", "Wrong passwords for known, locked, invited and unknown user names, turn by turn.") { rounds };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(rounds), stop));
        return command;
    }

    static async Task<int> Run(int rounds, CancellationToken stop)
    {
        var holds = true;
        foreach (var engine in Store.Engines)
        {
            await using var store = await Store.Create(engine);
            holds &= Print(engine, await Attempts.Measure(store.Database, rounds, stop));
        }
        return holds ? 0 : 1;
    }

    static bool Print(string engine, AttemptTimes times)
    {
        Console.WriteLine($"{engine}, {times.Known.Count} attempts of each kind, turn by turn; median (p95) in ms");
        var known = Row("known, wrong password", times.Known);
        var locked = Row("locked", times.Locked) / known;
        var invited = Row("no password yet", times.Invited) / known;
        var unknown = Row("unknown", times.Unknown) / known;
        var (knownStore, unknownStore) = (Row("known, store only", times.KnownStore), Row("unknown, store only", times.UnknownStore));
        return Limit("locked/known", locked, MostApart) & Limit("no password yet/known", invited, MostApart)
            & Limit("unknown/known", unknown, MostApart)
            & Limit("unknown/known, store only", unknownStore / knownStore, MostApartInStore);
    }

    static bool Limit(string name, double ratio, double most)
    {
        var holds = Math.Abs(ratio - 1) <= most;
        Console.WriteLine($"  {name} {ratio:0.000}, limit 1 ± {most:0.00} {(holds ? "holds" : "MISSED")}");
        return holds;
    }

    static double Row(string name, List<double> times)
    {
        times.Sort();
        var median = times[times.Count / 2];
        Console.WriteLine($"  {name,-24} {median,8:0.00} ({times[times.Count * 95 / 100]:0.00})");
        return median;
    }
}
