using System.CommandLine;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Worker.Commands;

/// <summary><c>migrate</c></summary>
static class MigrateCommand
{
    public static Command Create()
    {
        var json = CommandAnswers.JsonOption();
        var command = new Command("migrate", "Bring the store's schema up to date. Safe to run again, and from several places at once.") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(bool json)
    {
        await using var host = CommandHost.Open((services, configuration) => services.AddVault(configuration));
        var scripts = host.Get<Migrations>().Run();
        await host.Get<ClearRows>().Move();
        return json ? CommandAnswers.Json(new { migrated = scripts })
            : CommandAnswers.Text(scripts.Count == 0 ? "The schema is up to date." : $"Ran {scripts.Count} scripts; the schema is up to date.");
    }
}
