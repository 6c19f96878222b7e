using System.Text.Json;
using Intake.Core.Contacts;

namespace Intake.Core.Demo;

/// <summary>One line of <c>contacts.jsonl</c>: a contact that never happened, told relative to today.</summary>
sealed record DemoContact
{
    public required string CaseId { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public required string Channel { get; init; }
    public string? Place { get; init; }
    public required string Language { get; init; }
    public required string Submitter { get; init; }
    public required int DaysAgo { get; init; }

    /// <summary>CaseId of the earlier contact whose item the agent chose.</summary>
    public string? SameAs { get; init; }
    public string? Wants { get; init; }

    public static IEnumerable<DemoContact> All()
    {
        using var file = typeof(DemoContact).Assembly.GetManifestResourceStream("Intake.Core.Demo.contacts.jsonl")!;
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
            yield return JsonSerializer.Deserialize<DemoContact>(line, JsonSerializerOptions.Web)!;
    }

    public ContactDraft ToDraft(string? attachTo) => new()
    {
        Source = "demo",
        CaseId = CaseId,
        Kind = Kind,
        Text = Text,
        Channel = Channel,
        Place = Place,
        Language = Language,
        Submitter = Submitter,
        AttachTo = attachTo,
        Resident = Wants is null ? null : new() { Wants = Wants, Channel = "email", Email = $"{CaseId}@example.org", Language = Language },
    };
}
