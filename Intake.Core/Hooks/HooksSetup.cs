using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Hooks;

/// <summary>Deliveries of case systems: taken in, logged, replayed. Beside the sources.</summary>
public static class HooksSetup
{
    public static IServiceCollection AddHooks(this IServiceCollection services) => services
        .AddSingleton<HookHandling>().AddSingleton<HookSeal>().AddSingleton<HookReception>().AddSingleton<HookLog>().AddSingleton<HookReplay>();
}
