using System.CommandLine;
using Intake.Core.Access;

namespace Intake.Worker.Commands;

/// <summary><c>users create</c></summary>
static class UsersCommand
{
    public static Command Create() => new("users", "Local accounts for people.") { Make() };

    static Command Make()
    {
        var login = new Option<string>("--login") { Description = "User name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All) + ".", Required = true };
        var stdin = new Option<bool>("--password-stdin") { Description = "Read the password from the first line of stdin instead of asking." };
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Make an account. The password is asked for; it is never an argument.") { login, name, role, stdin, json };
        command.SetAction(async parsed =>
        {
            if (PasswordPrompt.Read(parsed.GetValue(stdin)) is not { } password)
                return CommandLine.Fail("There is nobody to ask for the password; use --password-stdin.");
            await using var host = CommandHost.OpenMigrated();
            var user = new NewUser(
                parsed.GetRequiredValue(login), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), password);
            return await host.Get<Users>().Create(user) is { } refusal
                ? CommandAnswers.Refused(refusal)
                : Show(user, parsed.GetValue(json));
        });
        return command;
    }

    static int Show(NewUser user, bool json) => json
        ? CommandAnswers.Json(new { login = user.Login, role = user.Role })
        : CommandAnswers.Text($"Made the account with the role {user.Role}.");
}
