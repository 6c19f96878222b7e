using System.Net;
using System.Text;
using System.Text.Json;
using FluentAssertions;

namespace Intake.Tests.Access;

/// <summary>What answers and bodies of the access tests look like.</summary>
static class Answers
{
    public static StringContent Contact(string caseId = "1") => new(
        $$"""{ "source": "test", "caseId": "{{caseId}}", "kind": "need", "text": "Det saknas en bänk vid busshållplatsen.", "channel": "phone" }""",
        Encoding.UTF8, "application/json");

    public static async Task<string> Html(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static async Task ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(status, body);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonDocument.Parse(body).RootElement.GetProperty("code").GetString().Should().Be(code);
    }
}
