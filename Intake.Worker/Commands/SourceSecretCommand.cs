using System.CommandLine;
using Intake.Core.Audit;
using Intake.Core.Sources;

namespace Intake.Worker.Commands;

/// <summary><c>sources rotate</c></summary>
static class SourceSecretCommand
{
    public static Command Create(Actor by)
    {
        var name = SourcesCommand.NameArgument();
        var purpose = new Option<string>("--purpose") { Description = string.Join(", ", SecretPurpose.All) + ".", Required = true };
        var stdin = new Option<bool>("--secret-from-stdin") { Description = "Take one that the other system chose: the first line of stdin. For api always." };
        var hours = new Option<int>("--overlap-hours") { Description = "How long the old secret holds beside the new.", DefaultValueFactory = _ => 24 };
        var json = CommandAnswers.JsonOption();
        var command = new Command("rotate", "Give a source a new secret. The old one holds for a while, so that nothing stops.") { name, purpose, stdin, hours, json };
        command.SetAction(async parsed =>
        {
            var given = parsed.GetValue(stdin) ? Console.In.ReadLine() ?? "" : null;
            await using var host = SourcesCommand.Open();
            var (secret, refusal) = await host.Get<SourceRegister>().Rotate(
                parsed.GetRequiredValue(name), parsed.GetRequiredValue(purpose), TimeSpan.FromHours(parsed.GetValue(hours)), by, given);
            return refusal is not null ? CommandAnswers.Refused(refusal)
                : given is not null ? CommandAnswers.Text("Done.")
                : parsed.GetValue(json) ? CommandAnswers.Json(new { secret }) : CommandAnswers.Text($"Keep it now; it is not shown again:\n{secret}");
        });
        return command;
    }
}
