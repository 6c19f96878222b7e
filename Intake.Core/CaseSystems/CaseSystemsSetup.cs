using Intake.Core.Backlog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.CaseSystems;

/// <summary>Section <c>CaseSystems</c>: telling case systems, and asking those that tell nothing by themselves.</summary>
public static class CaseSystemsSetup
{
    /// <summary>What every process has: what is to be told is noted where it happens.</summary>
    public static IServiceCollection AddCaseSystems(this IServiceCollection services)
    {
        services.AddSingleton<IHearsOfItems, WriteBackQueue>();
        return services.AddSingleton<WriteBacks>();
    }

    /// <summary>What talks to them.</summary>
    public static IServiceCollection AddCaseSystemCalls(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaseSystemOptions>().Bind(configuration.GetSection("CaseSystems")).ValidateDataAnnotations()
            .Validate(options => options.Lease > options.WorkFor + 10 * options.Timeout, "CaseSystems:Lease must be longer than CaseSystems:WorkFor and ten times CaseSystems:Timeout.")
            .ValidateOnStart();
        services.AddSingleton<CaseCalls>();
        services.AddSingleton<ICaseSystem, RequestTracker>();
        services.AddSingleton<ICaseSystem, SupportManagement>();
        services.AddSingleton<ErrandPoller>();
        services.AddHostedService<ErrandPolls>();
        services.AddSingleton<WriteBackSender>();
        services.AddHostedService<StuckWriteBacks>();
        return services;
    }
}
