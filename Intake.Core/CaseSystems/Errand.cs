using System.Globalization;
using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Language;

namespace Intake.Core.CaseSystems;

/// <summary>An errand, as far as it is read: never who it is about.</summary>
sealed record Errand(string Id, string? Title, string? Description, string? Channel, IReadOnlyList<string> Labels, long Modified)
{
    public static Errand? Parse(JsonElement errand) => Json.Text(errand, "id") is not { Length: > 0 } id ? null : new(
        id, Clean(Json.Text(errand, "title")), Clean(Json.Text(errand, "description")), Json.Text(errand, "channel"),
        [.. Json.List(errand, "labels").Select(label => Json.Text(label, "resourcePath")).OfType<string>()],
        DateTimeOffset.TryParse(Json.Text(errand, "modified"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUnixTimeMilliseconds() : 0);

    public bool Has(string label) => Labels.Any(path => path.Trim('/') == label.Trim('/'));

    public ContactDraft ToDraft(string source, string kind)
    {
        var text = string.Join(Title is null || Description is null ? "" : Title[^1] is '.' or '!' or '?' ? "\n" : ".\n", Title, Description);
        return new()
        {
            Source = source,
            CaseId = Id,
            Kind = kind,
            Text = text.Length > ContactRules.LongestText ? text[..ContactRules.LongestText] : text,
            Channel = ChannelOf(Channel),
        };
    }

    static string ChannelOf(string? channel) => channel?.ToUpperInvariant() switch
    {
        "PHONE" => "phone",
        "EMAIL" => "email",
        "CHAT" => "chat",
        "IN_PERSON" => "visit",
        "ESERVICE" or "ESERVICE_INTERNAL" or "WEB_UI" or "MY_PAGES" => "web",
        "SOCIAL_MEDIA" => "social",
        "LETTER" => "letter",
        _ => "other",
    };

    // Draken writes descriptions in HTML.
    static string? Clean(string? text)
    {
        if (text is null) return null;
        var lines = HtmlText.Of(text).Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var clean = string.Concat(string.Join('\n', lines.Where(line => line.Length > 0)).Where(letter => letter == '\n' || !char.IsControl(letter)));
        return clean.Length == 0 ? null : clean;
    }
}
