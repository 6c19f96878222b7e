using System.Text.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using Intake.Tests.Rights;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Retention;

/// <summary><c>retention rules | plan | approve | run</c> as processes, by two people with a password each.</summary>
public sealed class RetentionVerbTests
{
    const string Password = "korrekt häst batteri";

    [Test]
    public async Task Two_people_carry_a_run_through_and_nobody_alone()
    {
        await using var scene = await RightsScene.Open("sqlite");
        foreach (var (login, role) in new[] { ("anna", Roles.Admin), ("bo", Roles.DataProtection), ("agent", Roles.Agent) })
            await scene.Services.GetRequiredService<Users>().Create(new(login, login, role, Password));
        await scene.Record(RightsScene.Anna);
        await scene.Store.Database.Write(session => session.Execute("update vault set created_at = 1"));
        var verb = new Verb(scene.Store.Options.Value.ConnectionString);

        (await As("agent", "rules", "--add", "--decision", "GB-1", "--type", "contact-details", "--days", "30")).Exit.Should().NotBe(0);
        (await As("anna", "rules", "--add", "--decision", "GB-1", "--type", "contact-details", "--days", "30")).Exit.Should().Be(0);
        var plan = JsonDocument.Parse((await As("anna", "plan", "--json")).Output).RootElement;
        plan.GetProperty("parts")[0].GetProperty("planned").GetInt64().Should().Be(1);
        var id = plan.GetProperty("run").GetString()!;
        var early = await As("anna", "run", id);
        (early.Exit, early.Output).Should().Be((1, ""), "it is not approved");
        (await As("anna", "approve", id)).Error.Should().Contain("colleague");
        (await verb.RunWith("fel lösenord här\n", "retention", "approve", id, "--login", "bo", "--password-stdin")).Exit.Should().Be(1);
        (await scene.Count("vault")).Should().Be(1);
        (await As("bo", "approve", id)).Exit.Should().Be(0);

        var run = await As("anna", "run", id, "--json");

        run.Exit.Should().Be(0, run.Error);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("body").GetString().Should().Contain("\"deleted\":1").And.Contain("GB-1");
        (await scene.Count("vault")).Should().Be(0);
        (await scene.Audit()).Select(row => row.Split(' ')[1]).Should().Equal("retention.rule", "retention.plan", "retention.approve", "retention.run");

        Task<(int Exit, string Output, string Error)> As(string login, params string[] arguments) =>
            verb.RunWith(Password + "\n", ["retention", .. arguments, "--login", login, "--password-stdin"]);
    }
}
