namespace Intake.Core.Feedback;

/// <summary>Enough of an e-mail address to tell two apart, too little to write to: <c>k…@example.org</c>.</summary>
public static class MaskedAddress
{
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "…" : $"{address[0]}…{address[at..]}";
    }
}
