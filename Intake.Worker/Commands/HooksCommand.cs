using System.CommandLine;
using Intake.Core;
using Intake.Core.Audit;
using Intake.Core.Hooks;
using Intake.Core.Pipeline;

namespace Intake.Worker.Commands;

/// <summary><c>hooks list | replay | mapping</c></summary>
static class HooksCommand
{
    static readonly Actor by = Actor.Operator("hooks");

    public static Command Create() => new("hooks", "Deliveries of case systems: what became of them, and failed ones once more.") { List(), Replay(), Mapping() };

    // Whoever hands a contact in must be able to ring the relay.
    static CommandHost Open() => CommandHost.OpenMigrated((services, configuration) => services.AddIntake(configuration).AddPipeline());

    static Option<string> SourceOption() => new("--source") { Description = "Of this source only.", DefaultValueFactory = _ => "" };

    static Command List()
    {
        var (source, json) = (SourceOption(), CommandAnswers.JsonOption());
        var failed = new Option<bool>("--failed") { Description = "Those that failed only." };
        var command = new Command("list", "The latest deliveries, without what they said.") { source, failed, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var host = Open();
            var rows = await host.Get<HookLog>().List(new(parsed.GetValue(source)!, parsed.GetValue(failed) ? HookOutcome.Failed : ""), stop);
            return parsed.GetValue(json)
                ? CommandAnswers.Json(rows.Select(row => new { row.Id, row.Source, row.DeliveryId, row.Outcome, row.Code, row.Reference, row.ReceivedAt, row.CanReplay }))
                : CommandAnswers.Text(rows.Count == 0 ? "There are no deliveries." : string.Join('\n', rows.Select(row => $"{row.Id}  {row.Source}  {row.DeliveryId}  {row.Outcome}  {row.Code ?? row.Reference ?? "-"}")));
        });
        return command;
    }

    static Command Replay()
    {
        var (source, json) = (SourceOption(), CommandAnswers.JsonOption());
        var id = new Option<string?>("--id") { Description = "This delivery only, by its id in the list." };
        var command = new Command("replay", "Let failed deliveries go through once more, after the mapping was mended. Nothing is done twice.") { source, id, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var host = Open();
            if (parsed.GetValue(id) is { } one && (await host.Get<HookReplay>().Replay(one, by, stop)) is var (delivery, refusal))
                return refusal is not null ? CommandAnswers.Refused(refusal) : Show(new(delivery!.Outcome == HookOutcome.Failed ? 0 : 1, delivery.Outcome == HookOutcome.Failed ? 1 : 0), parsed.GetValue(json));
            return Show(await host.Get<HookReplay>().ReplayAll(parsed.GetValue(source)!, by, stop), parsed.GetValue(json));
        });
        return command;
    }

    static Command Mapping()
    {
        var kind = new Argument<string>("kind") { Description = "standard, zammad or zendesk." };
        var command = new Command("mapping", "Print the mapping that a kind has by itself, as one to begin with.") { kind };
        command.SetAction(parsed => CommandAnswers.Text(HookMappings.BuiltIn(parsed.GetRequiredValue(kind))));
        return command;
    }

    static int Show(HookReplayed replayed, bool json) => json
        ? CommandAnswers.Json(new { settled = replayed.Settled, failed = replayed.Failed })
        : CommandAnswers.Text($"{replayed.Settled} deliveries went through, {replayed.Failed} failed again.");
}
