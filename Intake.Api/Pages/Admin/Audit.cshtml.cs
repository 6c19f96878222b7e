using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Intake.Api.Pages.Admin;

/// <summary>The audit log, newest first; every filter is in the address.</summary>
[Authorize(Policy = Scopes.AuditRead), NoTrace]
public sealed class AuditModel(AuditReader reader, AuditVerifier verifier, AuditLog audit) : PageModel
{
    public AuditQuestion Question { get; private set; } = new();
    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];
    public AuditFinding? Finding { get; private set; }

    public string Handler(string name) => QueryHelpers.AddQueryString(Question.Address, "handler", name);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Question = AuditQuestion.Of(Request.Query);
        Rows = await reader.Page(Question.ToFilter(), stop);
    }

    public async Task OnPostVerifyAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        Finding = await verifier.Verify(stop: stop);
    }

    public async Task<IActionResult> OnPostExportAsync()
    {
        Question = AuditQuestion.Of(Request.Query) with { Below = null };
        await audit.Append(new AuditEntry { Actor = User.Actor(), Action = "audit.export", Subject = Question.Noted });
        return new AuditFile(reader.All(Question.ToFilter()));
    }
}
