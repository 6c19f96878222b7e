using System.Globalization;

namespace Intake.Core.Privacy;

/// <summary>What people write between the groups of a number.</summary>
static class Separators
{
    /// <summary>"070 - 123": hyphen and the spaces around it.</summary>
    const int Most = 3;

    public static int Skip(string text, int at)
    {
        for (var skipped = 0; skipped < Most && at < text.Length && Is(text[at]); skipped++)
            at++;
        return at;
    }

    static bool Is(char character) =>
        character is ' ' or '+' or '/' or '.' or '(' or ')' || char.GetUnicodeCategory(character)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
