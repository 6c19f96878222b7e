using System.CommandLine;
using Intake.Core;
using Intake.Core.Access;
using Intake.Core.Bus;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Intake.Worker.Watch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Intake.Worker.Commands;

/// <summary><c>run</c>: the worker process of the split and scaled modes.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Take contacts from RabbitMQ, route them into the backlog and send the messages to residents, until stopped.");
        command.SetAction((_, stop) => Run(stop));
        return command;
    }

    static async Task<int> Run(CancellationToken stop)
    {
        using var host = Build();
        host.Services.GetRequiredService<Migrations>().AssertCurrent();
        await host.Services.GetRequiredService<ClearRows>().Move(stop);
        await host.RunAsync(stop);
        return 0;
    }

    static IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddConfiguration(CommandHost.Configuration());
        if (builder.Configuration["Bus:Transport"] == "embedded")
            throw new InvalidOperationException("In the embedded mode the API does the worker's job. Set Bus__Transport=rabbitmq to run a worker.");
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole();
        // First: it listens before the work begins, and counts from the beginning.
        builder.Services.AddHostedService<WatchPoint>();
        builder.Services.AddIntake(builder.Configuration).AddAccess(builder.Configuration).AddWorkerProcess(builder.Configuration);
        builder.Services.AddOptions<WatchOptions>().Bind(builder.Configuration.GetSection("Worker"));
        return builder.Build();
    }
}
