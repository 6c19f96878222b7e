using System.Net;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Vault;
using Intake.Tests.Hooks;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Open311;

/// <summary>GeoReport v2 as its clients speak it: forms in, JSON or XML out, errors in the standard's form.</summary>
public sealed class Open311Tests
{
    const string Requests = "/api/v1/open311/requests";

    RunningApi api = null!;
    string key = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        api = new RunningApi();
        using var client = await api.WithKey(Scopes.ContactsWrite, Scopes.BacklogRead);
        key = client.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task The_services_are_a_need_and_an_idea_in_both_formats_for_anybody()
    {
        using var client = api.Anonymous();

        var json = JsonDocument.Parse(await client.GetStringAsync("/api/v1/open311/services.json")).RootElement;
        var answer = await client.GetAsync("/api/v1/open311/services.xml");

        json.EnumerateArray().Select(service => service.GetProperty("service_code").GetString()).Should().Equal("need", "idea");
        json[0].GetProperty("metadata").GetBoolean().Should().BeFalse();
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/xml; charset=utf-8");
        var xml = Xml(await answer.Content.ReadAsStringAsync());
        xml.Name.LocalName.Should().Be("services");
        xml.Elements("service").Select(service => service.Element("service_code")!.Value).Should().Equal("need", "idea");
        xml.Elements("service").First().Element("type")!.Value.Should().Be("realtime");
    }

    [Test]
    public async Task A_request_becomes_a_contact_and_its_id_is_the_reference()
    {
        var (status, answer) = await Json(("service_code", "need"), ("description", "Det saknas belysning & bänkar"), ("address_string", "Norrby torg"), ("lat", "57.72"), ("long", "12.93"), ("first_name", "Anna"), ("last_name", "Ek"), ("email", "anna.ek@example.org"), ("media_url", "https://example.org/bild.jpg"));

        status.Should().Be(HttpStatusCode.Created);
        var reference = answer[0].GetProperty("service_request_id").GetString()!;
        answer[0].GetProperty("service_notice").GetString().Should().Contain(reference);
        var contact = await Contact(reference);
        (contact.Source, contact.Kind, contact.Place, contact.Channel).Should().Be(("open311", "need", "Norrby torg", "web"));
        var entry = await api.Database.Read(session => session.First<VaultEntry>("select * from vault where contact_id = @Id", new { contact.Id }));
        entry!.Wants.Should().Be("none", "nobody is written to who did not ask for it");
        api.Services.GetRequiredService<ResidentVault>().Open(entry.Sealed)!.Name.Should().Be("Anna Ek");
    }

    [Test]
    public async Task In_XML_too_with_the_form_of_the_standard_and_without_a_document_type()
    {
        var text = await (await Post("xml", ("api_key", key), ("service_code", "idea"), ("description", "Bygg ett utegym <vid> ån"))).Content.ReadAsStringAsync();

        text.Should().StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        var xml = Xml(text);
        xml.Name.LocalName.Should().Be("service_requests");
        (await Contact(xml.Element("request")!.Element("service_request_id")!.Value)).Text.Should().Be("Bygg ett utegym <vid> ån");
    }

    [Test]
    public async Task Who_wants_word_is_noted_and_the_clients_own_id_or_key_makes_it_one()
    {
        (string, string)[] form = [("service_code", "need"), ("description", "Fler cykelställ vid stationen"), ("email", "bo@example.org"), ("attribute[wants]", "updates"), ("attribute[external_id]", "app-17")];
        var (first, one) = await Json(form);
        var (second, other) = await Json(form);
        var (_, byKey) = await Json(Call("k-1"), ("service_code", "need"), ("description", "Ett"));
        var (_, again) = await Json(Call("k-1"), ("service_code", "need"), ("description", "Ett"));
        var (_, apart) = await Json(("service_code", "need"), ("description", "Ett"));

        (first, second).Should().Be((HttpStatusCode.Created, HttpStatusCode.OK));
        Id(one).Should().Be(Id(other));
        Id(byKey).Should().Be(Id(again)).And.NotBe(Id(apart));
        var contact = await Contact(Id(one));
        contact.CaseId.Should().Be("app-17");
        (await api.Database.Read(session => session.Single<string>("select wants || channel from vault where contact_id = @Id", new { contact.Id }))).Should().Be("updatesemail");
    }

    [Test]
    public async Task A_jurisdiction_that_is_a_source_of_the_kind_names_where_it_came_from()
    {
        await HookSender.Register(api.Services, "appen", SourceKind.Open311);
        await HookSender.Register(api.Services, "annat");

        var (_, mine) = await Json(("jurisdiction_id", "appen"), ("service_code", "need"), ("description", "Bänk"));
        var (_, wrong) = await Json(("jurisdiction_id", "annat"), ("service_code", "need"), ("description", "Bänk"));

        ((await Contact(Id(mine))).Source, (await Contact(Id(wrong))).Source).Should().Be(("appen", "open311"));
    }

    [TestCase("service_code", "pothole", "400", "unknown_service_code")]
    [TestCase("service_code", "", "400", "unknown_service_code")]
    [TestCase("description", " ", "400", "description_missing")]
    [TestCase("lat", "57.7", "400", "bad_location")]
    [TestCase("email", "not an address", "400", "bad_email")]
    [TestCase("api_key", "kci_wrong", "403", "not_authenticated")]
    [TestCase("api_key", "", "403", "not_authenticated")]
    public async Task An_error_has_the_standards_form_in_both_formats(string field, string value, string code, string ours)
    {
        var form = new Dictionary<string, string> { ["api_key"] = key, ["service_code"] = "need", ["description"] = "Bänk" };
        form[field] = value;
        var fields = form.Select(one => (one.Key, one.Value)).ToArray();

        var json = await Post("json", fields);
        var xml = Xml(await (await Post("xml", fields)).Content.ReadAsStringAsync());

        ((int)json.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(code);
        var error = JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement[0];
        (error.GetProperty("code").GetString(), error.GetProperty("description").GetString()!.Split(':')[0]).Should().Be((code, ours));
        (xml.Name.LocalName, xml.Element("error")!.Element("code")!.Value).Should().Be(("errors", code));
    }

    [Test]
    public async Task Only_forms_of_bearable_size_by_keys_that_may_are_taken()
    {
        using var reader = await api.WithKey(Scopes.BacklogRead);
        using var bearer = await api.WithKey(Scopes.ContactsWrite);
        var form = new FormUrlEncodedContent([new("service_code", "need"), new("description", "Bänk")]);

        ((int)(await reader.PostAsync($"{Requests}.json", form)).StatusCode).Should().Be(403);
        ((int)(await bearer.PostAsync($"{Requests}.json", new FormUrlEncodedContent([new("service_code", "need"), new("description", "Bänk")]))).StatusCode).Should().Be(201, "a bearer key will do");
        ((int)(await bearer.PostAsync($"{Requests}.json?api_key={key}", new StringContent("{}", null, "application/json"))).StatusCode).Should().Be(415);
        using var stranger = api.Anonymous();
        ((int)(await stranger.PostAsync($"{Requests}.json?api_key={key}", new FormUrlEncodedContent([new("service_code", "need"), new("description", "Bänk")]))).StatusCode)
            .Should().Be(403, "a key in an address stands in logs");
        ((int)(await Post("json", ("api_key", key), ("service_code", "need"), ("description", new string('x', 70_000)))).StatusCode).Should().BeOneOf(403, 413, 415);
    }

    [Test]
    public async Task How_a_request_stands_is_told_without_what_it_said()
    {
        var (_, answer) = await Json(("service_code", "need"), ("description", "Det behövs en hundrastgård i Sjöbo"));
        using var client = await api.WithKey(Scopes.BacklogRead);
        await Eventually.True(async () => (await client.GetStringAsync($"{Requests}/{Id(answer)}.json")).Contains("B-20", StringComparison.Ordinal));

        var text = await client.GetStringAsync($"{Requests}/{Id(answer)}.json");

        text.Should().NotContain("hundrast");
        var status = JsonDocument.Parse(text).RootElement[0];
        (status.GetProperty("status").GetString(), status.GetProperty("service_code").GetString()).Should().Be(("open", "need"));
        Xml(await client.GetStringAsync($"{Requests}/{Id(answer)}.xml")).Element("request")!.Element("requested_datetime")!.Value.Should().EndWith("Z");
        Xml(await (await client.GetAsync($"{Requests}/K-00000-00000.xml")).Content.ReadAsStringAsync()).Element("error")!.Element("code")!.Value.Should().Be("404");
    }

    static (string, string) Call(string key) => ("Idempotency-Key", key);

    static string Id(JsonElement answer) => answer[0].GetProperty("service_request_id").GetString()!;

    // As a careful client reads it.
    static XElement Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    async Task<(HttpStatusCode Status, JsonElement Answer)> Json(params (string Name, string Value)[] fields)
    {
        var answer = await Post("json", [.. fields, ("api_key", key)]);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    async Task<HttpResponseMessage> Post(string format, params (string Name, string Value)[] fields)
    {
        using var client = api.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Requests}.{format}")
        {
            Content = new FormUrlEncodedContent(fields.Where(field => field.Name != "Idempotency-Key").Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        foreach (var (name, value) in fields.Where(field => field.Name == "Idempotency-Key")) request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }

    async Task<Contact> Contact(string reference) =>
        (await api.Database.Read(session => session.First<Contact>("select * from contacts where reference = @reference", new { reference })))!;
}
