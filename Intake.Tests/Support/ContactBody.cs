namespace Intake.Tests.Support;

/// <summary>Bodies of <c>POST /api/v1/contacts</c>.</summary>
public static class ContactBody
{
    public static object Of(string caseId, string text, string? place = null, string kind = "need", object? resident = null) => new
    {
        source = "test",
        caseId,
        kind,
        text,
        channel = "phone",
        place,
        resident,
    };

    public static object WantingReceipt(string caseId, string text) => Of(
        caseId, text, resident: new { wants = "receipt", channel = "email", email = $"{caseId}@example.org" });
}
