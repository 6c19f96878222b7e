using System.Globalization;

namespace Intake.Core.Audit;

/// <summary>The log for a spreadsheet: each field quoted, none of them a formula.</summary>
public static class AuditCsv
{
    public const string Header = "seq,made_at,actor,action,subject,because,key_id,hash";

    public static string Line(AuditRow row) => string.Join(',', new[]
    {
        row.Seq.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset.FromUnixTimeMilliseconds(row.MadeAt).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        row.Actor, row.Action, row.Subject, row.Because, row.KeyId, row.Hash,
    }.Select(Field));

    static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
