using System.Text;
using Intake.Core.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Intake.Api.Pages.Admin;

/// <summary>Rows as a CSV file, written as they are read.</summary>
public sealed class AuditFile(IAsyncEnumerable<AuditRow> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=audit.csv";
        await using var file = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteLineAsync(AuditCsv.Header);
        await foreach (var row in rows.WithCancellation(http.RequestAborted)) await file.WriteLineAsync(AuditCsv.Line(row));
    }
}
