using Intake.Core.Access;
using Intake.Core.Contacts;

namespace Intake.Api.Access;

/// <summary>How a page of one's own answers a refusal; a wrong password or code is a call that was turned away.</summary>
public static class OwnRefusal
{
    public static void Answer(this HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal == AccessRefusals.WrongPassword || refusal == AccessRefusals.WrongCode) RefusalLog.Note(context, refusal.Code);
    }
}
