using System.Text;

namespace Intake.Core.Contacts;

/// <summary>Rules that hold for a single field of text.</summary>
static class FieldRules
{
    /// <summary>Null when fine. Line breaks and tabs are allowed in the contact's text only.</summary>
    public static Refusal? Check(string field, string? value, int most, bool lines = false) => value switch
    {
        null => null,
        _ when HasBrokenCharacters(value, lines) => Refusals.ControlCharacters(field),
        _ when value.Length > most => field == "text" ? Refusals.TextTooLong : Refusals.TooLong(field, most),
        _ => null,
    };

    /// <summary>Trimmed and composed (NFC), so that å is one character everywhere; empty becomes null.</summary>
    public static string? Clean(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : value.Trim().Normalize(NormalizationForm.FormC);

    static bool HasBrokenCharacters(string value, bool lines)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t')) return true;
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) i++;
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF') return true;
        }
        return false;
    }
}
