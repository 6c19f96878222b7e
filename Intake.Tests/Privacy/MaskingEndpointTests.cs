using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

public sealed class MaskingEndpointTests
{
    const string Preview = "/api/v1/masking/preview";
    const string Exceptions = "/api/v1/masking/exceptions";

    RunningApi api = null!;
    HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        api = new();
        client = await api.WithKey(Scopes.ContactsWrite, Scopes.BacklogRead, Scopes.BacklogWrite);
    }

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task A_preview_shows_the_text_as_stored_and_what_stands_where()
    {
        var answer = await Json(await client.PostAsJsonAsync(Preview, new { text = "Anna Svensson, 070-123 45 67" }));

        answer.GetProperty("masked").GetString().Should().Be("[namn], [telefonnummer]");
        answer.GetProperty("spans").EnumerateArray().Select(span =>
            (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32(), span.GetProperty("kind").GetString()))
            .Should().Equal((0, 13, "name"), (15, 28, "phone"));
    }

    [Test]
    public async Task A_preview_stores_nothing()
    {
        await client.PostAsJsonAsync(Preview, new { text = "Anna Svensson" });
        (await api.Database.Read(session => session.Single<long>("select count(*) from contacts where text like '%Svensson%'"))).Should().Be(0);
    }

    [TestCase("", "empty_text")]
    [TestCase("\u0001", "control_characters")]
    public async Task A_text_that_no_contact_may_have_is_refused(string text, string code) =>
        await ShouldRefuse(await client.PostAsJsonAsync(Preview, new { text }), HttpStatusCode.BadRequest, code);

    [Test]
    public async Task A_long_text_is_refused() =>
        await ShouldRefuse(await client.PostAsJsonAsync(Preview, new { text = new string('a', 10_001) }), HttpStatusCode.BadRequest, "text_too_long");

    [Test]
    public async Task An_excepted_word_is_stored_in_clear_until_it_is_withdrawn()
    {
        (await client.PostAsJsonAsync(Exceptions, new { word = "Ingegerd", because = "en båt" })).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Stored("Båten Ingegerd läcker", "m1")).Should().Be("Båten Ingegerd läcker");
        (await Json(await client.GetAsync(Exceptions))).GetProperty("exceptions")[0].GetProperty("word").GetString().Should().Be("ingegerd");

        (await client.DeleteAsync($"{Exceptions}/Ingegerd")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await Stored("Båten Ingegerd läcker", "m2")).Should().Be("Båten [namn] läcker");
        await ShouldRefuse(await client.DeleteAsync($"{Exceptions}/Ingegerd"), HttpStatusCode.NotFound, "unknown_word");
    }

    [Test]
    public async Task A_number_cannot_be_excepted() => await ShouldRefuse(
        await client.PostAsJsonAsync(Exceptions, new { word = "8507099805", because = "x" }), HttpStatusCode.UnprocessableEntity, "bad_word");

    [Test]
    public async Task Who_only_records_contacts_cannot_except()
    {
        using var agent = await api.WithKey(Scopes.ContactsWrite);
        (await agent.PostAsJsonAsync(Exceptions, new { word = "anna", because = "x" })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await agent.PostAsJsonAsync(Preview, new { text = "hej" })).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    async Task<string> Stored(string text, string caseId)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/contacts", new { source = "test", caseId, kind = "need", text });
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        return await api.Database.Read(session => session.Single<string>("select text from contacts where case_id = @caseId", new { caseId }));
    }

    static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    static async Task ShouldRefuse(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.Should().Be(status);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be(code);
    }
}
