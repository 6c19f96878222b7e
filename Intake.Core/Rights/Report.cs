using System.Globalization;
using System.Net;
using System.Text;

namespace Intake.Core.Rights;

/// <summary>Records as a page to read or print, complete in itself.</summary>
public static class Report
{
    static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static byte[] Html(PersonRecord person, string language)
    {
        var words = new ReportWords(language);
        var page = new StringBuilder();
        foreach (var contact in person.Contacts) Write(page, contact, words);
        return Page(words.PersonTitle, page, language);
    }

    public static byte[] Html(PublicRecord record, string language)
    {
        var words = new ReportWords(language);
        var page = new StringBuilder();
        List(page, [(words.Received, Moment(record.ReceivedAt)), (words.Said, Moment(record.RecordedAt)), (words.Kind, words.Of(record.Kind)),
            (words.About, record.Text), (words.Place, record.Place), (words.Channel, record.Channel), (words.Submitter, record.Submitter),
            (words.Area, record.Area), (words.Handler, record.Unit), (words.Item, record.Item)]);
        return Page(record.Reference, page, language);
    }

    static void Write(StringBuilder page, PersonContact contact, ReportWords words)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(contact.Reference)}</h2>\n");
        List(page, [(words.Said, Moment(contact.RecordedAt)), (words.Name, contact.Name), (words.Email, contact.Email), (words.Phone, contact.Phone),
            (words.Wants, contact.Wants), (words.Case, $"{contact.Source} {contact.CaseId}"), (words.Kind, words.Of(contact.Kind)),
            (words.About, contact.Text), (words.Place, contact.Place), (words.Channel, contact.Channel),
            (words.Item, contact.Item is null ? null : $"{contact.Item} {contact.ItemTitle} ({contact.ItemState})")]);
        foreach (var message in contact.Messages)
            List(page, [(words.Message, $"{message.Event}, {message.Channel}, {message.State}, {Moment(message.FinishedAt ?? message.CreatedAt)}")]);
        foreach (var correction in contact.Corrections)
            List(page, [(words.Corrected, $"{correction.Fields}, {Moment(correction.MadeAt)}"),
                (words.Before, string.Join(", ", new[] { correction.Name, correction.Email, correction.Phone, correction.Wants }.OfType<string>()))]);
    }

    static void List(StringBuilder page, (string Word, string? Value)[] lines)
    {
        page.Append("<dl>\n");
        foreach (var (word, value) in lines)
            if (!string.IsNullOrEmpty(value)) page.Append(CultureInfo.InvariantCulture, $"<dt>{Safe(word)}</dt><dd>{Safe(value)}</dd>\n");
        page.Append("</dl>\n");
    }

    static byte[] Page(string title, StringBuilder content, string language) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="{(language == "en" ? "en" : "sv")}">
        <head><meta charset="utf-8"><title>{Safe(title)}</title></head>
        <body>
        <h1>{Safe(title)}</h1>
        {content}</body>
        </html>
        """);

    static string Moment(long unixMs) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs), zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    static string Safe(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>The words of a report.</summary>
sealed class ReportWords(string language)
{
    public string PersonTitle => Say("Uppgifter om dig", "What is kept about you");
    public string Received => Say("Inkom", "Received");
    public string Said => Say("Sagt", "Said");
    public string Kind => Say("Slag", "Kind");
    public string About => Say("Vad det gäller", "What it is about");
    public string Place => Say("Plats", "Place");
    public string Channel => Say("Kanal", "Channel");
    public string Submitter => Say("Från", "From");
    public string Area => Say("Område", "Area");
    public string Handler => Say("Handlägger", "Handled by");
    public string Item => Say("Nummer i backloggen", "Number in the backlog");
    public string Name => Say("Namn", "Name");
    public string Email => Say("E-post", "E-mail");
    public string Phone => Say("Telefon", "Phone");
    public string Wants => Say("Vill ha", "Wants");
    public string Case => Say("Ärende", "Case");
    public string Message => Say("Meddelande", "Message");
    public string Corrected => Say("Rättat", "Rectified");
    public string Before => Say("Löd tidigare", "Read before");

    public string Of(string kind) => kind == "idea" ? Say("idé", "idea") : Say("behov", "need");

    string Say(string sv, string en) => language == "en" ? en : sv;
}
