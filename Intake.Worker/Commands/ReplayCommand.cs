using System.CommandLine;
using Intake.Core;
using Intake.Core.Bus;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Worker.Commands;

/// <summary><c>replay</c>: what was set aside goes through once more, after its cause was mended.</summary>
static class ReplayCommand
{
    public static Command Create()
    {
        var json = CommandAnswers.JsonOption();
        var since = new Option<DateTimeOffset?>("--outbox-since")
        {
            Description = "Also send again what was sent since this time (at most 7 days back): for a broker that lost its disk.",
        };
        var command = new Command("replay", "Handle again: contacts that failed, and messages in error and dead-letter queues. Nothing is done twice.") { since, json };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(since), parsed.GetValue(json), stop));
        return command;
    }

    static async Task<int> Run(DateTimeOffset? since, bool json, CancellationToken stop)
    {
        await using var host = CommandHost.OpenMigrated((services, configuration) =>
            services.AddIntake(configuration).AddPipeline().AddRabbitMqPublisher().AddSingleton<SetAsideMessages>());
        var contacts = await host.Get<FailedContacts>().Replay(stop);
        var rows = since is null ? 0 : await host.Get<SentRows>().SendAgain(since.Value, stop);
        var messages = host.Get<IOptions<BusOptions>>().Value.IsEmbedded ? 0 : await host.Get<SetAsideMessages>().Replay(stop);
        return json ? CommandAnswers.Json(new { contacts, messages, outboxRows = rows })
            : CommandAnswers.Text($"{contacts} contacts, {messages} messages and {rows} outbox rows go through once more.");
    }
}
