using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Benchmarks.Load.Bare;

/// <summary><c>serve-bare</c>: the ceiling of intake. Reads the same JSON, stores nothing, answers 201.</summary>
static class BareServer
{
    public static Command Create()
    {
        var url = new Argument<string>("url");
        var command = new Command("serve-bare", "The ceiling of intake.") { url };
        command.Hidden = true;
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(url), stop));
        return command;
    }

    static async Task<int> Run(string url, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", () => Results.Ok());
        app.MapPost("/api/v1/contacts", (BareContact contact) => Results.Created("/api/v1/contacts/1", new BareAnswer("1", contact.CaseId ?? "")));
        await app.StartAsync(stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}

/// <summary>The body's fields as the API reads them.</summary>
sealed record BareContact(
    string? Source, string? CaseId, string? Kind, string? Text, string? Channel, string? Place, string? Area,
    string? Language, string? Submitter, string? AttachTo, BareResident? Resident);

sealed record BareResident(string? Name, string? Email, string? Phone, string? Wants, string? Channel, string? Language);

sealed record BareAnswer(string Id, string Reference);
