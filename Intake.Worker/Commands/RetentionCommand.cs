using System.CommandLine;
using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Retention;

namespace Intake.Worker.Commands;

/// <summary><c>retention rules | plan | approve | run</c></summary>
static class RetentionCommand
{
    static readonly Option<string?> login = new("--login") { Description = "User name of the person who does it; the password is asked for." };
    static readonly Option<bool> stdin = new("--password-stdin") { Description = "Read the password from the first line of stdin instead of asking." };
    static readonly Option<bool> json = CommandAnswers.JsonOption();
    static readonly Argument<string> id = new("id") { Description = "The run's id, from plan." };

    public static Command Create() => new("retention", "Delete what a decision says, with four eyes.") { Rules(), Plan(), Approve(), Run() };

    static Command Rules()
    {
        var add = new Option<bool>("--add") { Description = "Add a rule." };
        var withdraw = new Option<string?>("--withdraw") { Description = "Withdraw the rule of this id." };
        var (decision, type) = (new Option<string>("--decision") { Description = "The decision's number." }, new Option<string>("--type") { Description = "What is deleted." });
        var days = new Option<int>("--days") { Description = "The period in days." };
        var command = new Command("rules", "List the rules, add one or withdraw one.") { add, withdraw, decision, type, days, login, stdin, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var host = CommandHost.OpenMigrated((services, configuration) => services.AddIntake(configuration));
            var rules = host.Get<RetentionRules>();
            if (parsed.GetValue(withdraw) is { } old) return await As(host, parsed, async actor => Answer(await rules.Withdraw(old, actor), parsed, "Withdrawn."));
            if (!parsed.GetValue(add)) return List([.. rules.BuiltIn, .. await rules.List(stop)], parsed.GetValue(json));
            return await As(host, parsed, async actor => Answer(
                await rules.Add(parsed.GetValue(decision)!, parsed.GetValue(type)!, parsed.GetValue(days), actor), parsed, "In force."));
        });
        return command;
    }

    static int List(IReadOnlyList<RetentionRule> rules, bool asJson) => asJson ? CommandAnswers.Json(rules)
        : CommandAnswers.Text(string.Join('\n', rules.Select(rule =>
            $"{rule.Id}  {rule.DecisionId}  {rule.Type}  {rule.PeriodDays} days{(rule.InForce ? "" : "  withdrawn")}")));

    static Command Plan() => Step("plan", "Propose a run: count what the rules would delete. Nothing is deleted.", null, async (host, _, actor, asJson) =>
    {
        var runs = host.Get<RetentionRuns>();
        var (run, refusal) = await runs.Plan(actor);
        if (refusal is not null) return CommandAnswers.Refused(refusal);
        var parts = await runs.Parts(run!);
        return asJson ? CommandAnswers.Json(new { run, parts })
            : CommandAnswers.Text($"Proposed {run}\n{string.Join('\n', parts.Select(part => $"{part.Type} ({part.DecisionId}): {part.Planned}"))}");
    });

    static Command Approve() => Step("approve", "Approve a run that another person proposed.", id, async (host, run, actor, asJson) =>
        await host.Get<RetentionRuns>().Approve(run, actor) is { } refusal ? CommandAnswers.Refused(refusal)
            : asJson ? CommandAnswers.Json(new { run, state = RunState.Approved }) : CommandAnswers.Text("Approved."));

    static Command Run() => Step("run", "Carry out an approved run.", id, async (host, run, actor, asJson) =>
    {
        var progress = new Progress<RunPart>(part => Console.Error.WriteLine($"{part.Type}: {part.Deleted} of {part.Planned}"));
        var (record, refusal) = await host.Get<RetentionRuns>().Run(run, actor, progress);
        if (refusal is not null) return CommandAnswers.Refused(refusal);
        return asJson ? CommandAnswers.Json(record!) : CommandAnswers.Text(record!.Body);
    });

    static Command Step(string name, string about, Argument<string>? argument, Func<CommandHost, string, Actor, bool, Task<int>> work)
    {
        var command = new Command(name, about) { login, stdin, json };
        if (argument is not null) command.Add(argument);
        command.SetAction(async (parsed, _) =>
        {
            await using var host = CommandHost.OpenMigrated((services, configuration) => services.AddIntake(configuration));
            var run = argument is null ? "" : parsed.GetRequiredValue(argument);
            return await As(host, parsed, actor => work(host, run, actor, parsed.GetValue(json)));
        });
        return command;
    }

    // Two people are two passwords: the name alone could be anybody's.
    static async Task<int> As(CommandHost host, ParseResult parsed, Func<Actor, Task<int>> work)
    {
        if (parsed.GetValue(login) is not { } name) return CommandLine.Fail("Say who does it with --login.");
        if (PasswordPrompt.Read(parsed.GetValue(stdin)) is not { } password)
            return CommandLine.Fail("There is nobody to ask for the password; use --password-stdin.");
        return await host.Get<Users>().Verify(name, password) is { } person && RoleScopes.Of(person.Role).Contains(Scopes.Retention)
            ? await work(Actor.User(person.Id))
            : CommandLine.Fail("The user name or the password is not right, or the role may not do this.");
    }

    static int Answer(Refusal? refusal, ParseResult parsed, string done) =>
        refusal is not null ? CommandAnswers.Refused(refusal)
            : parsed.GetValue(json) ? CommandAnswers.Json(new { done = true }) : CommandAnswers.Text(done);
}
