using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Tests.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Rights;

public sealed class PrivacyPageTests
{
    [TestCase(Roles.Agent)]
    [TestCase(Roles.Admin)]
    public async Task Nobody_but_the_data_protection_officer_gets_the_page(string role)
    {
        await using var api = await AccessApi.Start();
        var browser = await api.SignedIn(role);

        (await browser.Get("/privacy")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await (await browser.Get("/")).Html()).Should().NotContain("/privacy");
    }

    [Test]
    public async Task The_officer_finds_exports_rectifies_holds_and_erases_a_person_without_an_address_in_a_url()
    {
        await using var api = await AccessApi.Start(("Feedback:Folder", Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))));
        var browser = await api.SignedIn(Roles.DataProtection);
        await api.Services.GetRequiredService<ContactRecorder>().Record(RightsScene.Anna);

        var found = await Html(await Submit("Search", ("Form.Address", "anna@example.se"), ("Form.Because", "D 1")));
        found.Should().Contain("Anna Kanariefågel").And.Contain("070-123 45 67");
        var hash = Regex.Match(found, "name=\"Form.Hash\" value=\"([0-9a-f]{64})\"").Groups[1].Value;
        (await Html(await Act("Json", hash))).Should().Contain("Anna@Example.se");
        (await Html(await Act("Html", hash))).Should().Contain("Anna@Example.se");
        (await Html(await Act("Hold", hash))).Should().Contain("Spärrad mot radering");
        (await Act("Erase", hash)).StatusCode.Should().Be(HttpStatusCode.Conflict);
        await Act("Release", hash);
        (await Html(await Act("Rectify", hash, ("Form.Name", "Eva")))).Should().Contain("Eva").And.Contain("Rättat: name");
        (await Html(await Act("Ask", hash))).Should().Contain("Ja, radera");
        (await Html(await Act("Erase", hash))).Should().Contain("raderade vid 1 kontakt");

        (await Submit("Search", ("Form.Address", "anna@example.se"), ("Form.Because", "D 1"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Submit("Search", ("Form.Address", "anna@example.se"))).StatusCode.Should().Be(HttpStatusCode.BadRequest);

        Task<HttpResponseMessage> Act(string handler, string hash, params (string, string)[] more) =>
            Submit(handler, [("Form.Hash", hash), ("Form.Because", "D 1"), .. more]);
        Task<HttpResponseMessage> Submit(string handler, params (string Name, string Value)[] fields) =>
            browser.Submit($"/privacy?handler={handler}", fields);
        static async Task<string> Html(HttpResponseMessage answer)
        {
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            return await answer.Html();
        }
    }

    [Test]
    public async Task The_officer_discloses_a_record_by_its_reference()
    {
        await using var api = await AccessApi.Start();
        var browser = await api.SignedIn(Roles.DataProtection);
        var contact = (Recorded.Accepted)await api.Services.GetRequiredService<ContactRecorder>().Record(RightsScene.Anna);

        var answer = await browser.Submit("/privacy?handler=DiscloseHtml", ("Form.Reference", contact.Reference), ("Form.Because", "D 2"));

        answer.Content.Headers.ContentDisposition!.FileName.Should().Be($"{contact.Reference}.html");
        (await answer.Html()).Should().Contain("belysning").And.NotContain("Anna");
    }

    [Test]
    public async Task The_command_line_erases_a_person_once()
    {
        await using var scene = await RightsScene.Open("sqlite");
        await scene.Receive(RightsScene.Anna);
        var verb = new Verb(scene.Store.Options.Value.ConnectionString);

        var erased = await verb.Run("erase", "--email", "anna@example.se", "--reason", "D 1", "--json");

        erased.Exit.Should().Be(0, erased.Error);
        erased.Output.Trim().Should().Be("{\"erased\":1}");
        (await scene.Audit()).Should().Equal("operator:erase resident.erase D 1");
        (await verb.Run("erase", "--email", "anna@example.se", "--reason", "D 1")).Exit.Should().NotBe(0);
    }
}
