using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Import;

namespace Intake.Core.Hooks;

/// <summary>How the deliveries of a source become contacts; docs/integrations/webhooks-in.md describes the document.</summary>
public sealed class HookMapping
{
    readonly IReadOnlyList<MappingCondition> when;
    readonly IReadOnlyDictionary<string, MappingRule> fields;

    internal HookMapping(IReadOnlyList<MappingCondition> when, IReadOnlyDictionary<string, MappingRule> fields) => (this.when, this.fields) = (when, fields);

    internal bool Takes(JsonElement document) => when.All(condition => condition.Holds(document));

    /// <summary>What the delivery says, as a caller's draft: nothing of it is checked yet.</summary>
    internal ContactDraft Draft(JsonElement document, string source)
    {
        string? Text(string field) => fields.GetValueOrDefault(field)?.Of(document);
        string? Line(string field) => Text(field) is { } text ? string.Join(' ', text.Split((char[]?)['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim() : null;
        return new()
        {
            Source = source,
            CaseId = Line("caseId"),
            Kind = Line("kind"),
            Text = TextWithTitle.Of(Filled(Line("title")), Filled(Text("text"))),
            Channel = Line("channel"),
            Place = Line("place"),
            Area = Line("area"),
            Language = Filled(Line("language")),
            Submitter = Filled(Line("submitter")),
            AttachTo = Line("attachTo") is { } number && IsNumber(number) ? number : null,
            Resident = Resident(Line),
            RecordedAt = DeliveryTime.Of(Line("recordedAt")),
        };
    }

    static ResidentDraft? Resident(Func<string, string?> line)
    {
        var resident = new ResidentDraft
        {
            Name = Filled(line("resident.name")),
            Email = Filled(line("resident.email")),
            Phone = Filled(line("resident.phone")),
            Wants = Filled(line("resident.wants")),
            Channel = Filled(line("resident.channel")),
            Language = Filled(line("resident.language")),
            ProtectedIdentity = line("resident.protectedIdentity")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true,
        };
        return resident == new ResidentDraft() ? null : resident;
    }

    // An empty field of another system is a dash, or nothing; what is no number attaches to nothing.
    static bool IsNumber(string text) => text.Length is >= 8 and <= 20 && (text[0] is 'B' or 'I') && text[1] == '-' && text[2..6].All(char.IsAsciiDigit) && text[6] == '-';

    static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
