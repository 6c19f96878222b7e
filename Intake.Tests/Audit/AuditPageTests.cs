using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Audit;

public sealed class AuditPageTests
{
    [Test]
    public async Task The_data_protection_officer_reads_filters_checks_and_exports_the_log()
    {
        await using var api = await AccessApi.Start();
        var officer = await api.SignedIn(Roles.DataProtection);
        var log = api.Services.GetRequiredService<AuditLog>();
        for (var i = 0; i < 4; i++) await log.Append(AuditScene.Entry(i));

        (await Text(await officer.Get("/admin/audit?subject=id-2"))).Should().Contain("id-2").And.NotContain("id-3");
        (await Text(await officer.Submit("/admin/audit?handler=Verify"))).Should().Contain("är hel");
        var export = await officer.Submit("/admin/audit?actor=user%3Au1&handler=Export");

        export.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        (await Text(export)).Split('\n').Should().HaveCount(3, "a header, one row, an end");
        (await Text(await officer.Get("/admin/audit?action=audit.export"))).Should().Contain("actor=user%3Au1");
    }

    [TestCase(Roles.Admin)]
    [TestCase(Roles.Analyst)]
    public async Task Nobody_else_reads_it(string role)
    {
        await using var api = await AccessApi.Start();
        var person = await api.SignedIn(role);

        (await person.Get("/admin/audit")).StatusCode.Should().BeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Verify_audit_ends_with_1_when_the_log_was_changed()
    {
        await using var api = await AccessApi.Start();
        var log = api.Services.GetRequiredService<AuditLog>();
        for (var i = 0; i < 4; i++) await log.Append(AuditScene.Entry(i));
        var verb = new Verb(api.Store.Options.Value.ConnectionString);

        (await verb.Run("verify-audit")).Should().Match<(int Exit, string Output, string Error)>(run => run.Exit == 0 && run.Output.StartsWith("Whole: 4 rows"));
        await api.Store.Database.Write(session => session.Execute("update audit set because = 'other' where seq = 3"));

        var (exit, output, _) = await verb.Run("verify-audit", "--json");
        (exit, output).Should().Match<(int Exit, string Output)>(run => run.Exit == 1 && run.Output.Contains("\"broken\":3,\"fault\":\"edited\""));
    }

    static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
