using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Tests.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Admin;

/// <summary>Areas, units and origins on their pages, in two copies of the API on one store.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class AreaPagesTests
{
    const string Word = "kvastfjolle";

    static readonly (string, string)[] school =
    [
        ("Form.Sv", "Skolan"), ("Form.En", "The school"), ("Form.Unit", "Utbildningsnämnden"), ("Form.Aliases", "Plugget\r\nSkolfrågor"),
        ("Form.Strong", "plugg*"), ("Form.Clear", ""), ("Form.Weak", "rast"), ("Form.InUse", "true"), ("Form.Seen", "0"),
    ];

    [Test]
    public async Task An_area_is_changed_on_its_page_and_every_copy_follows()
    {
        await using var api = await AccessApi.Start();
        await using var beside = api.Beside();
        var (admin, elsewhere) = (await api.SignedIn(Roles.Admin), beside.Services.GetRequiredService<Areas>());

        var saved = await admin.Submit("/admin/areas/school", school);

        saved.Headers.Location!.OriginalString.Should().Be("/admin/areas/school");
        (await (await admin.Get("/admin/areas/school")).Html()).Should().Contain("Området är sparat").And.Contain("Skolfrågor").And.Contain("plugg*").And.Contain("Tillbaka till ursprunget");
        (await (await admin.Get("/admin/areas")).Html()).Should().Contain("Utbildningsnämnden").And.Contain("Ändrat av kommunen");
        await Eventually.True(() => Task.FromResult(elsewhere.Current.Find("school")!.Sv == "Skolan"));
        elsewhere.Current.Find("school")!.OwnWords.Should().Contain("plugg*", 6).And.Contain("rast", 2);

        var late = await admin.Submit("/admin/areas/school", school);
        late.StatusCode.Should().Be(HttpStatusCode.Conflict, "the form was filled from the area as it was before");
        (await late.Html()).Should().Contain("Någon annan har ändrat området");
        var seen = Regex.Match(await (await admin.Get("/admin/areas/school")).Html(), "name=\"Form.Seen\" value=\"(\\d+)\"").Groups[1].Value;
        (await admin.Submit("/admin/areas/school?handler=Reset", ("Form.Seen", seen))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        await Eventually.True(() => Task.FromResult(elsewhere.Current.Find("school")!.Edition == 0));
    }

    [Test]
    public async Task What_was_written_stays_in_the_form_when_it_is_refused()
    {
        await using var api = await AccessApi.Start();
        var admin = await api.SignedIn(Roles.Admin);
        (string, string)[] rescue = [("Form.Code", "rescue"), .. school];

        var refused = await admin.Submit("/admin/areas/new", With(rescue, "Form.Sv", "<script>alert(1)</script>"));
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).Should().Contain("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"").And.Contain("aria-invalid=\"true\"").And.NotContain("<script>alert");

        var many = string.Join('\n', Enumerable.Range(0, 10_000).Select(number => $"namn {number}"));
        (await (await admin.Submit("/admin/areas/new", With(rescue, "Form.Aliases", many))).Html()).Should().Contain("högst 100 andra namn");
        (await admin.Submit("/admin/areas/nowhere", school)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await admin.Get("/admin/areas/nowhere")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await admin.Submit("/admin/areas/new", With(rescue, "Form.Aliases", "Räddning"))).Headers.Location!.OriginalString.Should().Be("/admin/areas/rescue");
    }

    [Test]
    public async Task Secrecy_set_on_the_page_hides_what_was_said_from_the_others_in_the_other_copy()
    {
        await using var api = await AccessApi.Start();
        await using var beside = api.Beside();
        var (admin, number, contact) = (await api.SignedIn(Roles.Admin), "", "");
        await api.Services.GetRequiredService<Users>().Create(new("bo", "Bo", Roles.Agent, AccessApi.Password, ["Park- och naturnämnden"]));
        var agent = beside.Open();
        await agent.SignIn("bo", AccessApi.Password);
        var recorded = (Recorded.Accepted)await api.Services.GetRequiredService<ContactRecorder>().Record(A.Contact().About($"Rektorn på skolan glömmer {Word}.").At($"Skola {Word}"));
        contact = recorded.Id;
        await Eventually.True(async () => (number = (await api.Services.GetRequiredService<ContactReader>().Find(contact))!.Item ?? "").Length > 0);
        string[] paths = ["/backlog", $"/backlog/{number}", "/api/v1/items", $"/api/v1/items/{number}", $"/api/v1/similar?text=rektorn%20p%C3%A5%20skolan%20gl%C3%B6mmer%20{Word}"];
        foreach (var path in paths) (await Text(agent, path)).Should().Contain(Word, path);
        (await Text(agent, $"/api/v1/contacts/{contact}")).Should().Contain("ktorn");

        (await admin.Submit("/admin/areas/school", [.. school, ("Form.Secret", "true")])).StatusCode.Should().Be(HttpStatusCode.Redirect);

        foreach (var path in paths) (await Text(agent, path)).Should().NotContain(Word, path);
        (await Text(agent, $"/api/v1/contacts/{contact}")).Should().NotContain("ktorn");
        (await Text(agent, $"/backlog?q={Word}")).Should().NotContain(number);
        (await Text(agent, $"/backlog?q={number}")).Should().Contain(number).And.Contain("Skolan");
    }

    [Test]
    public async Task A_unit_is_renamed_after_what_it_changes_was_shown()
    {
        await using var api = await AccessApi.Start();
        var admin = await api.SignedIn(Roles.Admin);

        (await (await admin.Get("/admin/units")).Html()).Should().Contain("Trafiknämnden").And.Contain("unit=Trafikn%C3%A4mnden");
        (await (await admin.Get("/admin/units?unit=Trafiknämnden&to=Gatukontoret")).Html()).Should().Contain("Trafiknämnden blir Gatukontoret").And.Contain("1 område får den nya mottagaren");
        var joined = await admin.Get("/admin/units?unit=Trafiknämnden&to=Kommunstyrelsen");
        joined.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await joined.Html()).Should().Contain("kan inte slås ihop").And.NotContain("Byt namn överallt");
        (await admin.Submit("/admin/units", ("unit", "Trafiknämnden"), ("to", "<b>"))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await admin.Submit("/admin/units", ("unit", "Trafiknämnden"), ("to", "Gatukontoret"))).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await (await admin.Get("/admin/units")).Html()).Should().Contain("har bytt namn").And.Contain("Gatukontoret").And.NotContain("Trafiknämnden");
        (await admin.Get("/admin/units?unit=Trafiknämnden")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task The_panels_header_follows_the_page_in_every_copy()
    {
        const string cases = "https://cases.example.se";
        await using var api = await AccessApi.Start(("Panel:AllowedOrigins:0", "http://localhost:3000"));
        await using var beside = api.Beside();
        var admin = await api.SignedIn(Roles.Admin);
        (await (await admin.Get("/admin/origins")).Html()).Should().Contain("http://localhost:3000").And.Contain("Ur installationens inställningar");

        (await admin.Submit("/admin/origins?handler=Add", ("origin", $"{cases}\r\nX-Evil: 1"))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await admin.Submit("/admin/origins?handler=Add", ("origin", cases))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Ancestors(api)).Should().Be($"frame-ancestors http://localhost:3000 {cases}");
        await Eventually.True(async () => await Ancestors(beside) == $"frame-ancestors http://localhost:3000 {cases}");

        (await admin.Submit("/admin/origins?handler=Remove", ("origin", "http://localhost:3000"))).StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await admin.Submit("/admin/origins?handler=Remove", ("origin", cases))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Ancestors(api)).Should().Be("frame-ancestors http://localhost:3000");
        await Eventually.True(async () => await Ancestors(beside) == "frame-ancestors http://localhost:3000");
    }

    static (string, string)[] With((string Name, string Value)[] fields, string name, string value) =>
        [.. fields.Select(field => field.Name == name ? (name, value) : field)];

    static async Task<string> Text(Browser person, string path)
    {
        var answer = await person.Get(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return await answer.Html();
    }

    static async Task<string> Ancestors(AccessApi api)
    {
        using var client = api.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.GetAsync("/panel");
        return answer.Headers.GetValues("Content-Security-Policy").Single()
            .Split(';', StringSplitOptions.TrimEntries).Single(part => part.StartsWith("frame-ancestors", StringComparison.Ordinal));
    }
}
