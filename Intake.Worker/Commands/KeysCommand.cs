using System.CommandLine;
using Intake.Core.Access;
using Intake.Core.Audit;

namespace Intake.Worker.Commands;

/// <summary><c>keys create | list | rotate | revoke</c></summary>
static class KeysCommand
{
    static readonly Actor by = Actor.Operator("keys");

    public static Command Create() => new("keys", "API keys for programs.") { Make(), List(), Rotate(), Revoke() };

    static Command Make()
    {
        var name = new Option<string>("--name") { Description = "What the key is for.", Required = true };
        var scopes = new Option<string>("--scopes")
        {
            Description = $"What it may do, with commas between: {string.Join(", ", Scopes.ForKeys)}.",
            Required = true,
        };
        var unit = new Option<string[]>("--unit") { Description = "A unit whose secret areas it reads; may be repeated. Without: all." };
        var days = new Option<int?>("--days") { Description = "Ends after so many days. Without: when it is revoked." };
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Make a key. It is shown once and stored as a hash.") { name, scopes, unit, days, json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var wanted = parsed.GetRequiredValue(scopes).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var units = parsed.GetValue(unit) is { Length: > 0 } named ? named : null;
            var (key, refusal) = await host.Get<ApiKeys>().Create(
                new(parsed.GetRequiredValue(name), wanted, units, After(parsed.GetValue(days))), by);
            return refusal is not null ? CommandAnswers.Refused(refusal) : Show(key!, parsed.GetValue(json));
        });
        return command;
    }

    static DateTimeOffset? After(int? days) => days is { } most ? DateTimeOffset.UtcNow.AddDays(most) : null;

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

    static Command Rotate()
    {
        var id = new Argument<string>("id") { Description = "The key's id, from the list." };
        var hours = new Option<int>("--overlap-hours") { Description = "How long the old secret holds beside the new.", DefaultValueFactory = _ => 24 };
        var json = CommandAnswers.JsonOption();
        var command = new Command("rotate", "Give a key a new secret. The old one holds for a while, so that nothing stops.") { id, hours, json };
        command.SetAction(async parsed =>
        {
            await using var host = CommandHost.OpenMigrated();
            var (key, refusal) = await host.Get<ApiKeys>().Rotate(parsed.GetRequiredValue(id), TimeSpan.FromHours(parsed.GetValue(hours)), by);
            return refusal is not null ? CommandAnswers.Refused(refusal) : Show(key!, parsed.GetValue(json));
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
            var refusal = await host.Get<ApiKeys>().Revoke(parsed.GetRequiredValue(id), by);
            return refusal is not null ? CommandAnswers.Refused(refusal) : CommandAnswers.Text("Revoked.");
        });
        return command;
    }
}
