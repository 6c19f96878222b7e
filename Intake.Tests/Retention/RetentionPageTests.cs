using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Retention;

public sealed class RetentionPageTests
{
    const string Page = "/admin/retention";

    [Test]
    public async Task Two_people_carry_a_run_through_on_the_page()
    {
        await using var api = await AccessApi.Start();
        var officer = await api.SignedIn(Roles.DataProtection);
        await api.Services.GetRequiredService<Users>().Create(new("bo", "Bo", Roles.Admin, AccessApi.Password));
        var admin = api.Open();
        await admin.SignIn("bo", AccessApi.Password);

        await Do(officer, "Add", ("decision", "GB-1"), ("type", "contact-details"), ("days", "30"));
        await Do(officer, "Plan");
        var id = Regex.Match(await Text(await admin.Get(Page)), "name=\"id\" value=\"([0-9a-f-]{36})\"><button[^>]*>Godkänn").Groups[1].Value;
        (await Text(await officer.Get(Page))).Should().NotContain(">Godkänn<");
        await Do(officer, "Approve", ("id", id));
        (await Text(await officer.Get(Page))).Should().Contain("Be en kollega");
        await Do(admin, "Approve", ("id", id));
        await Do(admin, "Run", ("id", id));

        (await Text(await officer.Get($"{Page}/{id}"))).Should().Contain("Sigillet stämmer.").And.Contain("GB-1");
    }

    static async Task Do(Browser person, string handler, params (string, string)[] fields) =>
        ((int)(await person.Submit($"{Page}?handler={handler}", fields)).StatusCode).Should().Be(302);

    static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
