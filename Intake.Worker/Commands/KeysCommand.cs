using System.CommandLine;
using Intake.Core.Access;

namespace Intake.Worker.Commands;

/// <summary><c>keys create | list | revoke</c></summary>
static class KeysCommand
{
    public static Command Create() => new("keys", "API keys for programs.") { Make(), List(), Revoke() };

    static Command Make()
    {
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var scopes = new Option<string>("--scopes")
        {
            Description = $"What it may do, with commas between: {string.Join(", ", Scopes.ForKeys)}.",
            Required = true,
        };
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Make a key. It is shown once and stored as a hash.") { name, scopes, json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var wanted = parsed.GetRequiredValue(scopes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var (key, refusal) = await host.Get<ApiKeys>().Create(parsed.GetRequiredValue(name), wanted);
            return refusal is not null ? CommandAnswers.Refused(refusal) : Show(key!, parsed.GetValue(json));
        });
        return command;
    }

    static int Show(NewApiKey key, bool json) => json
        ? CommandAnswers.Json(new { key = key.Secret, id = key.Id })
        : CommandAnswers.Text($"Key {key.Id}. Keep it now; it is not shown again:\n{key.Secret}");

    static Command List()
    {
        var json = CommandAnswers.JsonOption();
        var command = new Command("list", "List the keys, without their secrets.") { json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var lines = (await host.Get<ApiKeys>().List()).Select(KeyLine.From).ToList();
            return parsed.GetValue(json) ? CommandAnswers.Json(lines)
                : CommandAnswers.Text(lines.Count == 0 ? "There are no keys." : string.Join('\n', lines.Select(line => line.Text)));
        });
        return command;
    }

    static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "The key's id, from the list." };
        var command = new Command("revoke", "End a key. It stops within five seconds.") { id };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var refusal = await host.Get<ApiKeys>().Revoke(parsed.GetRequiredValue(id));
            return refusal is not null ? CommandAnswers.Refused(refusal) : CommandAnswers.Text("Revoked.");
        });
        return command;
    }
}
