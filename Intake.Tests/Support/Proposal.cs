using System.Text.Json;

namespace Intake.Tests.Support;

/// <summary>A resident's proposal of the development data, its text as an import makes it.</summary>
sealed record Proposal(int Id, string Text, string Area)
{
    public static IReadOnlyList<Proposal> All() =>
        [.. File.ReadLines(SharedData.File("goteborgsforslaget/dev.jsonl")).Select(Read)];

    static Proposal Read(string line)
    {
        var read = JsonDocument.Parse(line).RootElement;
        var text = $"{read.GetProperty("Rubrik").GetString()}. \n{read.GetProperty("Sammanfattning").GetString()}";
        return new(read.GetProperty("MatterId").GetInt32(), text, read.GetProperty("Gäller").GetString()!);
    }
}
