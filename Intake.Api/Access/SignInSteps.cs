using Intake.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>From the right password to the session: at once, by a code, or by setting a second factor up first.</summary>
public sealed class SignInSteps(SecondFactors factors, HalfWay halfWay, Entrance entrance, IOptions<SignInOptions> options)
{
    public async Task<IActionResult> After(HttpContext context, User user, string returnUrl)
    {
        var step = await factors.StepAfterPassword(user, options.Value.RequireSecondFactor);
        if (step == SignInStep.Enter) return await Enter(context, user, StaffSession.ByPassword, returnUrl);
        await halfWay.Begin(context, user, step, returnUrl);
        return new LocalRedirectResult(step == SignInStep.Code ? "/sign-in/code" : "/sign-in/enrol");
    }

    public async Task<IActionResult> Enter(HttpContext context, User user, string how, string returnUrl)
    {
        await HalfWay.End(context);
        await entrance.Enter(context, user, how);
        return new LocalRedirectResult(returnUrl);
    }
}
