using System.CommandLine;
using System.Globalization;
using Intake.Core.Audit;

namespace Intake.Worker.Commands;

/// <summary><c>verify-audit</c></summary>
static class VerifyAuditCommand
{
    public static Command Create()
    {
        var known = new Option<string?>("--known") { Description = "SEQ:HASH, as an earlier run printed it: finds a database that was set back as a whole." };
        var json = CommandAnswers.JsonOption();
        var command = new Command("verify-audit", "Check that nobody has changed the audit log. Exit code 1 when somebody has.") { known, json };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(known), parsed.GetValue(json), stop));
        return command;
    }

    static async Task<int> Run(string? noted, bool json, CancellationToken stop)
    {
        var known = noted is null ? null : KnownHead.Parse(noted);
        if (noted is not null && known is null) return CommandLine.Fail("--known must be SEQ:HASH, as verify-audit prints it.");
        await using var host = CommandHost.OpenMigrated();
        var found = await AuditScreen.Show(progress => host.Get<AuditVerifier>().Verify(known, progress, stop));
        if (json) CommandAnswers.Json(new { whole = found.IsWhole, rows = found.Rows, broken = found.Broken, fault = found.Fault, head = found.Head?.ToString() });
        else if (found.IsWhole) CommandAnswers.Text(string.Create(CultureInfo.InvariantCulture, $"Whole: {found.Rows} rows. Head {found.Head}"));
        return found.IsWhole ? 0 : json ? 1 : CommandLine.Fail(string.Create(
            CultureInfo.InvariantCulture, $"Broken at row {found.Broken}: {found.Fault}. The {found.Rows} rows before it hold."));
    }
}
