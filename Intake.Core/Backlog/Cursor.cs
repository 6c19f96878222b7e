using System.Globalization;

namespace Intake.Core.Backlog;

/// <summary>A place in a sorted list: the last row's sort value and id, so that new rows shift nothing.</summary>
public sealed record Cursor(long Value, string Id)
{
    public static Cursor? Parse(string? text) =>
        text?.Split('.', 2) is [var value, var id]
        && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new(number, id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}.{Id}");
}
