using System.CommandLine;
using Intake.Core;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;

namespace Intake.Worker.Commands;

/// <summary><c>endpoints create | list | rotate | test | replay | disable | enable</c></summary>
static class EndpointsCommand
{
    static readonly Actor by = Actor.Operator("endpoints");

    public static Command Create() => new("endpoints", "Webhooks out: which systems are told, and with which secrets.")
    {
        Make(), List(), Rotate(), Replay(),
        Simple("test", "Send a harmless event, to see that it arrives.", (endpoints, id) => endpoints.Test(id, by)),
        Simple("disable", "Tell it nothing more. What waits is not sent.", (endpoints, id) => endpoints.Disable(id, by)),
        Simple("enable", "Tell it again from now on.", (endpoints, id) => endpoints.Enable(id, by)),
    };

    static CommandHost Open() => CommandHost.OpenMigrated((services, configuration) => services.AddIntake(configuration));

    static Argument<string> IdArgument() => new("id") { Description = "The endpoint's id, from the list." };

    static Command Make()
    {
        var url = new Argument<string>("url") { Description = "Where it is sent to, with https." };
        var title = new Option<string>("--title") { Description = "What people call it.", Required = true };
        var events = new Option<string[]>("--event") { Description = $"May be repeated: {string.Join(", ", EndpointEvent.All)}. Without: all." };
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Add an endpoint. Its secret is shown once.") { url, title, events, json };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var (made, refusal) = await host.Get<EndpointRegister>().Create(
                new(parsed.GetRequiredValue(url), parsed.GetRequiredValue(title), parsed.GetValue(events)), by);
            return refusal is not null ? CommandAnswers.Refused(refusal)
                : parsed.GetValue(json) ? CommandAnswers.Json(new { id = made!.Id, secret = made.Secret })
                : CommandAnswers.Text($"Endpoint {made!.Id}. Keep the secret now; it is not shown again:\n{made.Secret}");
        });
        return command;
    }

    static Command List()
    {
        var json = CommandAnswers.JsonOption();
        var command = new Command("list", "List the endpoints, without their secrets.") { json };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var rows = await host.Get<EndpointRegister>().List();
            return parsed.GetValue(json)
                ? CommandAnswers.Json(rows.Select(row => new { row.Id, row.Title, row.Url, events = row.EventList, enabled = row.IsEnabled, row.DisabledBecause }))
                : CommandAnswers.Text(rows.Count == 0 ? "There are no endpoints." : string.Join('\n', rows.Select(row => $"{row.Id}  {row.Title}  {row.Url}{(row.IsEnabled ? "" : "  disabled")}")));
        });
        return command;
    }

    static Command Rotate()
    {
        var id = IdArgument();
        var hours = new Option<int>("--overlap-hours") { Description = "How long deliveries are signed with the old secret, too.", DefaultValueFactory = _ => 24 };
        var json = CommandAnswers.JsonOption();
        var command = new Command("rotate", "Give an endpoint a new secret.") { id, hours, json };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var (secret, refusal) = await host.Get<EndpointRegister>().Rotate(parsed.GetRequiredValue(id), TimeSpan.FromHours(parsed.GetValue(hours)), by);
            return refusal is not null ? CommandAnswers.Refused(refusal)
                : parsed.GetValue(json) ? CommandAnswers.Json(new { secret }) : CommandAnswers.Text($"Keep it now; it is not shown again:\n{secret}");
        });
        return command;
    }

    static Command Replay()
    {
        var id = IdArgument();
        var dispatch = new Option<string?>("--delivery") { Description = "Its webhook-id. Without: all that failed." };
        var command = new Command("replay", "Send again, under the same webhook-id.") { id, dispatch };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var (count, refusal) = await host.Get<EndpointRegister>().Replay(parsed.GetRequiredValue(id), parsed.GetValue(dispatch), by);
            return refusal is not null ? CommandAnswers.Refused(refusal) : CommandAnswers.Text($"{count} are sent again.");
        });
        return command;
    }

    static Command Simple(string name, string what, Func<EndpointRegister, string, Task<Refusal?>> act)
    {
        var id = IdArgument();
        var command = new Command(name, what) { id };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var refusal = await act(host.Get<EndpointRegister>(), parsed.GetRequiredValue(id));
            return refusal is not null ? CommandAnswers.Refused(refusal) : CommandAnswers.Text("Done.");
        });
        return command;
    }
}
