using System.CommandLine;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;

namespace Intake.Worker.Commands;

/// <summary><c>users create | invite | list | units | role | password | reset-factor | disable | enable</c></summary>
static class UsersCommand
{
    const string NobodyToAsk = "There is nobody to ask for the password; use --password-stdin.";

    static readonly Actor by = Actor.Operator("users");

    public static Command Create() => new("users", "Local accounts for people.")
    {
        Make(), InviteCommand.Create(by), List(), Units(), Role(), Password(),
        Simple("reset-factor", "Take away the second factor of somebody who lost it. Make sure who asks. Their sessions end.", (accounts, login) => accounts.ResetFactor(login, by)),
        Simple("disable", "Close an account. Its sessions end within five seconds.", (accounts, login) => accounts.Disable(login, by)),
        Simple("enable", "Open a closed account again.", (accounts, login) => accounts.Enable(login, by)),
    };

    static Command Make()
    {
        var login = new Option<string>("--login") { Description = "User name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All) + ".", Required = true };
        var unit = UnitOption();
        var stdin = StdinOption();
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Make an account. The password is asked for; it is never an argument.") { login, name, role, unit, stdin, json };
        command.SetAction(async parsed =>
        {
            if (PasswordPrompt.Read(parsed.GetValue(stdin)) is not { } password) return CommandLine.Fail(NobodyToAsk);
            await using var host = CommandHost.OpenMigrated();
            var user = new NewUser(
                parsed.GetRequiredValue(login), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), password, parsed.GetValue(unit));
            return await host.Get<Accounts>().Open(user, by) is { } refusal
                ? CommandAnswers.Refused(refusal)
                : Show(user, parsed.GetValue(json));
        });
        return command;
    }

    static int Show(NewUser user, bool json) => json
        ? CommandAnswers.Json(new { login = user.Login, role = user.Role })
        : CommandAnswers.Text($"Made the account with the role {user.Role}.");

    static Command List()
    {
        var json = CommandAnswers.JsonOption();
        var command = new Command("list", "List the accounts.") { json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var rows = await host.Get<Accounts>().List();
            return parsed.GetValue(json)
                ? CommandAnswers.Json(rows.Select(row => new { row.Login, row.Name, row.Role, units = row.UnitList, disabled = row.DisabledAt is not null }))
                : CommandAnswers.Text(rows.Count == 0 ? "There are no accounts." : string.Join('\n', rows.Select(Line)));
        });
        return command;
    }

    static string Line(AccountRow row) =>
        $"{row.Login}  {row.Role}  {string.Join(", ", row.UnitList)}{(row.DisabledAt is null ? "" : "  disabled")}";

    static Command Units()
    {
        var (login, unit) = (LoginArgument(), UnitOption());
        var command = new Command("units", "Say which units a person belongs to; without --unit: to none.") { login, unit };
        command.SetAction(parsed => Run(accounts => accounts.SetUnits(parsed.GetRequiredValue(login), parsed.GetValue(unit) ?? [], by)));
        return command;
    }

    static Command Role()
    {
        var (login, role) = (LoginArgument(), new Argument<string>("role") { Description = string.Join(", ", Roles.All) + "." });
        var command = new Command("role", "Change a person's role.") { login, role };
        command.SetAction(parsed => Run(accounts => accounts.SetRole(parsed.GetRequiredValue(login), parsed.GetRequiredValue(role), by)));
        return command;
    }

    static Command Password()
    {
        var (login, stdin) = (LoginArgument(), StdinOption());
        var command = new Command("password", "Give an account a new password. Its sessions end.") { login, stdin };
        command.SetAction(async parsed => PasswordPrompt.Read(parsed.GetValue(stdin)) is { } password
            ? await Run(accounts => accounts.SetPassword(parsed.GetRequiredValue(login), password, by))
            : CommandLine.Fail(NobodyToAsk));
        return command;
    }

    static Command Simple(string verb, string what, Func<Accounts, string, Task<Refusal?>> change)
    {
        var login = LoginArgument();
        var command = new Command(verb, what) { login };
        command.SetAction(parsed => Run(accounts => change(accounts, parsed.GetRequiredValue(login))));
        return command;
    }

    static async Task<int> Run(Func<Accounts, Task<Refusal?>> change)
    {
        await using var host = CommandHost.OpenMigrated();
        return await change(host.Get<Accounts>()) is { } refusal ? CommandAnswers.Refused(refusal) : CommandAnswers.Text("Done.");
    }

    static Argument<string> LoginArgument() => new("login") { Description = "The account's user name." };

    internal static Option<string[]> UnitOption() => new("--unit") { Description = "A unit, as areas name it; may be repeated. *: all." };

    static Option<bool> StdinOption() => new("--password-stdin") { Description = "Read the password from the first line of stdin instead of asking." };
}
