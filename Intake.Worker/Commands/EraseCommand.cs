using System.CommandLine;
using Intake.Core;
using Intake.Core.Audit;
using Intake.Core.Feedback;
using Intake.Core.Rights;
using Intake.Core.Vault;

namespace Intake.Worker.Commands;

/// <summary><c>erase</c>: a person's details, everywhere.</summary>
static class EraseCommand
{
    public static Command Create()
    {
        var email = new Option<string?>("--email") { Description = "The person's e-mail address." };
        var phone = new Option<string?>("--phone") { Description = "The person's phone number." };
        var reason = new Option<string>("--reason") { Description = "Why; the case's number.", Required = true };
        var json = CommandAnswers.JsonOption();
        var command = new Command("erase", "Erase who somebody is: details and waiting messages. What was said stays, masked. Refused under legal hold.")
        {
            email, phone, reason, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(email) ?? parsed.GetValue(phone) ?? "", parsed.GetRequiredValue(reason), parsed.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string address, string reason, bool json)
    {
        await using var host = CommandHost.OpenMigrated((services, configuration) =>
            services.AddIntake(configuration).AddDelivery(configuration).AddRights());
        // What an older version left in clear is erased as well.
        await host.Get<ClearRows>().Move();
        var (contacts, refusal) = await host.Get<Erasure>().EraseAt(address, reason, Actor.Operator("erase"));
        if (refusal is not null) return CommandAnswers.Refused(refusal);
        return json ? CommandAnswers.Json(new { erased = contacts }) : CommandAnswers.Text($"{contacts} contacts no longer tell who it was.");
    }
}
