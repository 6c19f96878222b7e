using System.Globalization;
using System.Text;

namespace Intake.Core.Import;

/// <summary>
/// Names by which a column is recognised, Swedish and English, the most telling first. Compared without case, accents,
/// spaces and signs: <c>Ärende-ID</c> is <c>arendeid</c>.
/// </summary>
static class ColumnNames
{
    /// <summary>In the order in which fields choose: text before title, so that a lone Summary is the text.</summary>
    public static IReadOnlyList<(string Field, string[] Names)> Known { get; } =
    [
        (Fields.CaseId, ["caseid", "matterid", "arendenummer", "arendenr", "arendeid", "casenumber", "ticketid", "ticketnumber",
            "issueid", "issuekey", "referensnummer", "diarienummer", "dnr", "reference", "referens", "externalid", "arende", "id", "nummer", "nr"]),
        (Fields.Text, ["text", "beskrivning", "description", "fritext", "meddelande", "message", "body", "innehall", "content",
            "behov", "forslag", "kommentar", "comment", "sammanfattning", "summary"]),
        (Fields.Title, ["title", "titel", "rubrik", "subject", "amne", "amnesrad", "headline", "arenderubrik", "sammanfattning", "summary"]),
        (Fields.Kind, ["kind", "kontakttyp", "behovelleride", "typ", "type", "slag"]),
        (Fields.Area, ["area", "galler", "kategori", "category", "verksamhetsomrade", "amnesomrade", "omrade", "verksamhet", "servicearea", "topic"]),
        // Not "adress": that may be where the resident lives.
        (Fields.Place, ["place", "plats", "location", "stadsdel", "ort", "district", "kommundel", "stadsomrade"]),
        (Fields.Channel, ["channel", "kanal", "inkanal", "kontaktvag", "kontaktsatt", "inkommandekanal"]),
        (Fields.RecordedAt, ["recordedat", "createdat", "skapad", "skapat", "skapades", "inkom", "inkommen", "inkommet", "registrerad",
            "registreringsdatum", "skapaddatum", "created", "createddate", "creationdate", "submittedat", "date", "datum", "tidpunkt", "timestamp", "tid"]),
        (Fields.Language, ["language", "sprak", "lang"]),
        (Fields.Email, ["email", "epost", "epostadress", "emailaddress", "mail", "mejl", "mejladress", "mailadress"]),
        (Fields.Phone, ["phone", "telefon", "telefonnummer", "phonenumber", "mobil", "mobilnummer", "mobiltelefon", "mobile", "tel"]),
        (Fields.Wants, ["wants", "vill", "villha", "aterkoppling", "onskaraterkoppling", "feedback"]),
        (Fields.ProtectedIdentity, ["protectedidentity", "skyddadidentitet", "skyddadepersonuppgifter", "sekretessmarkering", "skyddad"]),
    ];

    public static string Plain(string column)
    {
        var plain = new StringBuilder(column.Length);
        foreach (var c in column.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }
}
