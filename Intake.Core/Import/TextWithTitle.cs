namespace Intake.Core.Import;

/// <summary>A title put before its text, as a sentence and a line of its own.</summary>
static class TextWithTitle
{
    public static string? Of(string? title, string? text)
    {
        if (title is null || text is null) return title ?? text;
        if (text.StartsWith(title, StringComparison.OrdinalIgnoreCase)) return text;
        return title[^1] is '.' or '!' or '?' or '…' ? $"{title}\n{text}" : $"{title}.\n{text}";
    }
}
