using System.Net;
using MimeKit;
using MimeKit.Text;

namespace Intake.Core.Feedback;

/// <summary>A letter as a mail: plain text, and the same as HTML without anything to load.</summary>
static class Mail
{
    /// <summary>The same message always has the same Message-ID, so that a repeat can be told.</summary>
    public static MimeMessage From(
        Letter letter, string messageId, string to, string? name, FeedbackOptions options, Uri site, string language, DateTimeOffset now)
    {
        var mail = new MimeMessage
        {
            MessageId = $"{messageId}@{site.Host}",
            Date = now,
            Subject = OneLine(letter.Subject),
            Body = Body(letter, language),
        };
        mail.From.Add(new MailboxAddress(OneLine(options.FromName), options.From));
        mail.To.Add(new MailboxAddress(OneLine(name ?? ""), to));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("Content-Language", language);
        return mail;
    }

    static MultipartAlternative Body(Letter letter, string language) =>
    [
        new TextPart(TextFormat.Plain) { Text = string.Join("\r\n\r\n", letter.Paragraphs) + "\r\n" },
        new TextPart(TextFormat.Html) { Text = Html(letter, language) },
    ];

    static string Html(Letter letter, string language)
    {
        var paragraphs = string.Concat(letter.Paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n"));
        return $"""
            <!doctype html>
            <html lang="{(language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "sv")}">
            <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(letter.Subject)}</title></head>
            <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">
            {paragraphs}</body>
            </html>
            """;
    }

    // A line break in a name must never become a header.
    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
