namespace Intake.Core.Privacy;

/// <summary>Groups of digits in a text, each with where it stands.</summary>
static class DigitGroups
{
    public static IReadOnlyList<Span> In(string text)
    {
        var groups = new List<Span>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && char.IsDigit(text[at]))
                at++;
            groups.Add(new(start, at));
        }
        return groups;
    }
}
