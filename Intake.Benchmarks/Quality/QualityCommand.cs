using System.CommandLine;
using Intake.Core.Privacy;

namespace Intake.Benchmarks.Quality;

/// <summary><c>quality</c>: how much personal data is masked, and how much else; ends non-zero when a limit is missed.</summary>
static class QualityCommand
{
    const double LeastNameF1 = 0.88;
    const double LeastNumberRecall = 0.99;
    const double TextsPerAlarm = 50;

    static readonly string[] numbers = [MaskKinds.Personnummer, MaskKinds.Phone, MaskKinds.Email];

    public static Command Create()
    {
        var listed = new Option<bool>("--list") { Description = "also each wrong and missed word of the tagged words" };
        var command = new Command("quality", "What masking finds, misses and takes wrongly, beside its limits.") { listed };
        command.SetAction(parsed => Run(parsed.GetValue(listed)));
        return command;
    }

    static int Run(bool listed)
    {
        var holds = true;
        if (Near("Quality/notes.jsonl", "Intake.Benchmarks/Quality/notes.jsonl") is { } notes)
            holds &= Notes(notes);
        if (Shared("names/dev.txt") is { } names)
            holds &= Limit("names F1", Row("names, tagged words", TaggedWords.Measure(names, listed)).F1, LeastNameF1);
        if (Shared("goteborgsforslaget/dev.jsonl") is { } proposals)
            holds &= Alarms(proposals);
        return holds ? 0 : 1;
    }

    static bool Notes(string file)
    {
        var (count, tallies) = LabelledNotes.Measure(file);
        Console.WriteLine($"{count} notes");
        foreach (var (kind, tally) in tallies)
            Row(kind, tally);
        return numbers.Where(kind => !tallies[kind].IsEmpty)
            .Aggregate(Limit("name F1", tallies[MaskKinds.Name].F1, LeastNameF1),
                (holds, kind) => Limit($"{kind} recall", tallies[kind].Recall, LeastNumberRecall) && holds);
    }

    static bool Alarms(string file)
    {
        var (texts, alarms) = Proposals.Measure(file);
        foreach (var alarm in alarms)
            Console.WriteLine(alarm);
        var per50 = alarms.Count * TextsPerAlarm / texts;
        Console.WriteLine($"false alarms on {texts} proposals: {alarms.Count}, {per50:0.00} per {TextsPerAlarm} texts; limit < 1 {Verdict(per50 < 1)}");
        return per50 < 1;
    }

    static Tally Row(string name, Tally tally)
    {
        Console.WriteLine($"{name,-20} precision {tally.Precision:0.000}  recall {tally.Recall:0.000}  F1 {tally.F1:0.000}  ({tally.Right} right, {tally.Wrong} wrong, {tally.Missed} missed)");
        return tally;
    }

    static bool Limit(string name, double measured, double least)
    {
        Console.WriteLine($"{name}: {measured:0.000}, limit ≥ {least:0.00} {Verdict(measured >= least)}");
        return measured >= least;
    }

    static string Verdict(bool holds) => holds ? "holds" : "MISSED";

    static string? Shared(string path)
    {
        var folder = Environment.GetEnvironmentVariable("KCI_SHARED_DATA");
        var file = Near($"{folder ?? "../shared/data"}/{path}");
        if (file is null)
            Console.WriteLine($"no {path}: name the folder with KCI_SHARED_DATA");
        return file;
    }

    static string? Near(params string[] paths) => Array.Find(paths, File.Exists);
}
