using Intake.Core.Audit;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Hooks;

/// <summary>A case system that a running API knows.</summary>
static class HookSender
{
    /// <returns>The secret of its deliveries.</returns>
    public static async Task<string> Register(IServiceProvider services, string name, string kind = SourceKind.Standard) =>
        (await services.GetRequiredService<SourceRegister>().Create(new(name, name, kind), Actor.Operator("test"))).Made!.HookSecret;

    /// <summary>One delivery that went through and one that failed, so that the log has something to show.</summary>
    /// <returns>The failed one's id in the log.</returns>
    public static async Task<string> FailedOne(RunningApi api)
    {
        var secret = await Register(api.Services, "provsystem");
        var hooks = api.Services.GetRequiredService<HookReception>();
        await hooks.Take("provsystem", Signed.Standard(secret, "prov-1", DateTimeOffset.UtcNow, """{ "type": "something.else.v1" }""").Call);
        var (failed, _) = await hooks.Take("provsystem", Signed.Standard(secret, "prov-2", DateTimeOffset.UtcNow, Flagged.Body("prov-2", kind: "wish")).Call);
        return failed!.Id;
    }
}
