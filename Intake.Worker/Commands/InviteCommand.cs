using System.CommandLine;
using Intake.Core.Access;
using Intake.Core.Audit;
using Microsoft.Extensions.Options;

namespace Intake.Worker.Commands;

/// <summary><c>users invite</c>: an account whose person chooses the password.</summary>
static class InviteCommand
{
    public static Command Create(Actor by)
    {
        var login = new Option<string>("--login") { Description = "User name to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All) + ".", Required = true };
        var unit = UsersCommand.UnitOption();
        var json = CommandAnswers.JsonOption();
        var command = new Command("invite", "Make an account and a one-time link by which its person chooses the password.") { login, name, role, unit, json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var account = new NewAccount(
                parsed.GetRequiredValue(login), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), parsed.GetValue(unit));
            var (made, refusal) = await host.Get<Invitations>().Open(account, by);
            return refusal is not null ? CommandAnswers.Refused(refusal)
                : Show(made!, host.Get<IOptions<SiteOptions>>().Value.Link(made!.Path), parsed.GetValue(json));
        });
        return command;
    }

    static int Show(Invitation made, string link, bool json)
    {
        var until = DateTimeOffset.FromUnixTimeMilliseconds(made.Until);
        return json
            ? CommandAnswers.Json(new { link, until })
            : CommandAnswers.Text($"Hand this link to the person. It is good for one use, until {until:u}, and is not shown again:\n{link}");
    }
}
