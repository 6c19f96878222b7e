using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Contacts;

public sealed class ContactEndpointTests
{
    const string Good = """{"source":"s","caseId":"1","kind":"need","text":"Det saknas en bänk vid busshållplatsen.","channel":"phone"}""";

    RunningApi api = null!;
    HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        api = new();
        client = await api.WithKey();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client?.Dispose();
        if (api is not null) await api.DisposeAsync();
    }

    [SetUp]
    public Task Empty() => api.Database.Write(async s =>
    {
        foreach (var table in new[]
        {
            "item_events", "links", "suggestions", "wording_log", "items", "classifications", "pipeline_failures", "message_attempts",
            "messages", "vault", "idempotency_keys", "inbox", "outbox", "contacts",
        })
            await s.Execute($"delete from {table}");
    });

    static readonly TestCaseData[] BadBodies =
    [
        new("{", 400, "malformed_json"),
        new("[]", 400, "malformed_json"),
        new("", 400, "malformed_json"),
        new("null", 400, "malformed_json"),
        new("""{"source":1}""", 400, "malformed_json"),
        new("""{"caseId":"1","kind":"need","text":"x","channel":"phone"}""", 400, "missing_source"),
        new("""{"source":"s","kind":"need","text":"x","channel":"phone"}""", 400, "missing_case_id"),
        new("""{"source":"s","caseId":"1","kind":"wish","text":"x","channel":"phone"}""", 400, "unknown_kind"),
        new("""{"source":"s","caseId":"1","text":"x","channel":"phone"}""", 400, "unknown_kind"),
        new("""{"source":"s","caseId":"1","kind":"need","text":"","channel":"phone"}""", 400, "empty_text"),
        new("""{"source":"s","caseId":"1","kind":"need","text":" \n ","channel":"phone"}""", 400, "empty_text"),
        new("""{"source":"s","caseId":"1","kind":"need","text":"a\u0000b","channel":"phone"}""", 400, "control_characters"),
        new("""{"source":"s","caseId":"1","kind":"need","text":"a\u001bb","channel":"phone"}""", 400, "control_characters"),
        new("""{"source":"s","caseId":"1","kind":"need","text":"x","channel":"phone","attachTo":"B-2026-99999"}""", 422, "unknown_item"),
        new("""{"source":"s","caseId":"1","kind":"need","text":"x","channel":"phone","resident":{"email":"nope","wants":"updates","channel":"email"}}""", 400, "bad_email"),
    ];

    [TestCaseSource(nameof(BadBodies))]
    public async Task A_bad_body_is_refused_with_a_stable_code_and_nothing_is_stored(string body, int status, string code) =>
        await ShouldBeRefused(await Post(Json(body)), status, code);

    [Test]
    public async Task A_text_over_ten_thousand_characters_is_refused() =>
        await ShouldBeRefused(await Post(Json(Good.Replace("Det saknas", new string('a', 10_000)))), 400, "text_too_long");

    [Test]
    public async Task A_body_over_64_kB_is_refused() =>
        await ShouldBeRefused(await Post(Json(Good.Replace("Det saknas", new string('a', 70_000)))), 413, "body_too_large");

    [Test]
    public async Task A_body_over_64_kB_that_does_not_say_its_length_is_refused()
    {
        using var content = new StreamContent(new EndlessStream());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await ShouldBeRefused(await Post(content), 413, "body_too_large");
    }

    [Test]
    public async Task Another_content_type_is_refused() =>
        await ShouldBeRefused(await Post(new StringContent(Good, Encoding.UTF8, "text/plain")), 415, "wrong_content_type");

    [Test]
    public async Task Invalid_UTF8_is_refused()
    {
        var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(Good[..^2]), 0xC3, (byte)'"', (byte)'}']);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await ShouldBeRefused(await Post(content), 400, "invalid_utf8");
    }

    [Test]
    public async Task A_key_used_with_another_body_is_refused()
    {
        (await Post(Json(Good), "key")).StatusCode.Should().Be(HttpStatusCode.Created);

        var again = await Post(Json(Good.Replace("\"1\"", "\"2\"")), "key");

        ((int)again.StatusCode, await Code(again)).Should().Be((422, "idempotency_key_reused"));
        (await Stored()).Should().Be(1);
    }

    [Test]
    public async Task The_same_key_and_body_get_the_same_answer_letter_by_letter()
    {
        var first = await Post(Json(Good), "key");
        var again = await Post(Json(Good), "key");

        again.StatusCode.Should().Be(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task The_same_case_with_another_key_is_the_known_contact()
    {
        var first = await (await Post(Json(Good), "one")).Content.ReadFromJsonAsync<JsonElement>();
        var again = await Post(Json(Good), "two");

        again.StatusCode.Should().Be(HttpStatusCode.OK);
        (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString().Should().Be(first.GetProperty("id").GetString());
    }

    [Test]
    public async Task A_missing_a_wrong_and_a_revoked_key_are_refused()
    {
        using var none = api.Anonymous();
        await ShouldBeRefused(await none.PostAsync("/api/v1/contacts", Json(Good)), 401, "not_authenticated");
        none.DefaultRequestHeaders.Authorization = new("Bearer", "kci_wrong");
        await ShouldBeRefused(await none.PostAsync("/api/v1/contacts", Json(Good)), 401, "not_authenticated");
    }

    [Test]
    public async Task A_key_without_the_scope_is_refused()
    {
        using var reader = await api.WithKey(Scopes.BacklogRead);
        await ShouldBeRefused(await reader.PostAsync("/api/v1/contacts", Json(Good)), 403, "wrong_scope");
    }

    [Test]
    public async Task A_recorded_contact_is_routed_and_can_be_read()
    {
        var posted = await (await Post(Json(Good))).Content.ReadFromJsonAsync<JsonElement>();
        var id = posted.GetProperty("id").GetString();

        await Eventually.True(async () => (await Get($"/api/v1/contacts/{id}")).GetProperty("state").GetString() == "routed");

        var contact = await Get($"/api/v1/contacts/{id}");
        contact.GetProperty("item").GetString().Should().StartWith("B-");
        foreach (var field in new[] { "area", "unit", "because", "link", "reference" })
            contact.GetProperty(field).GetString().Should().NotBeNullOrEmpty(field);
        var page = await Get("/api/v1/contacts?source=s&take=1");
        page.GetProperty("contacts").GetArrayLength().Should().Be(1);
        (await Get($"/api/v1/contacts?source=s&after={page.GetProperty("next").GetString()}")).GetProperty("contacts").GetArrayLength().Should().Be(0);
        (await Get("/api/v1/similar?text=b%C3%A4nk%20vid%20h%C3%A5llplatsen")).GetProperty("similar").GetArrayLength().Should().Be(1);
    }

    [TestCase("/api/v1/contacts?take=0", 400, "bad_parameter")]
    [TestCase("/api/v1/contacts?take=x", 400, "bad_parameter")]
    [TestCase("/api/v1/contacts/nope", 404, "unknown_contact")]
    [TestCase("/api/v1/similar", 400, "empty_text")]
    [TestCase("/api/v1/similar?text=x&kind=wish", 400, "unknown_kind")]
    [TestCase("/api/v1/nothing-here", 404, "not_found")]
    public async Task A_bad_question_is_refused_with_a_stable_code(string path, int status, string code) =>
        await ShouldBeRefused(await client.GetAsync(path), status, code);

    async Task<JsonElement> Get(string path) => await client.GetFromJsonAsync<JsonElement>(path);

    Task<HttpResponseMessage> Post(HttpContent content, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = content };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    async Task ShouldBeRefused(HttpResponseMessage answer, int status, string code)
    {
        ((int)answer.StatusCode, await Code(answer)).Should().Be((status, code));
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await Stored()).Should().Be(0);
    }

    static async Task<string?> Code(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    Task<long> Stored() => api.Database.Read(s => s.Single<long>("select count(*) from contacts"));

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
