using System.Text.Json.Nodes;

namespace Intake.Tests.Hooks;

/// <summary>Bodies of the product's own event.</summary>
static class Flagged
{
    public static string Body(string caseId, string kind = "need", string text = "Det saknas en bänk vid busshållplatsen.", JsonObject? more = null)
    {
        var data = new JsonObject { ["caseId"] = caseId, ["kind"] = kind, ["text"] = text, ["channel"] = "phone" };
        foreach (var (name, value) in more ?? []) data[name] = value?.DeepClone();
        return new JsonObject { ["type"] = "se.kundcenterintake.contact.flagged.v1", ["timestamp"] = "2026-11-02T07:59:00Z", ["data"] = data }
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
