using Intake.Core.Backlog;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Endpoints;

/// <summary>Section <c>Endpoints</c>: webhooks to other systems.</summary>
public static class EndpointsSetup
{
    /// <summary>What every process has: what is to be told is queued where it happens.</summary>
    public static IServiceCollection AddEndpoints(this IServiceCollection services)
    {
        services.AddSingleton<Announcer>();
        services.AddSingleton<IHearsOfItems>(provider => provider.GetRequiredService<Announcer>());
        services.AddSingleton<EndpointRegister>();
        return services.AddSingleton<EndpointReader>();
    }

    /// <summary>What sends.</summary>
    public static IServiceCollection AddEndpointCalls(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EndpointOptions>().Bind(configuration.GetSection("Endpoints")).ValidateDataAnnotations()
            .Validate(options => options.Lease > options.WorkFor + 2 * options.Timeout, "Endpoints:Lease must be longer than Endpoints:WorkFor and twice Endpoints:Timeout.")
            .ValidateOnStart();
        services.AddSingleton<EndpointCalls>();
        services.AddSingleton<DispatchSender>();
        services.AddHostedService<StuckDispatches>();
        return services;
    }
}
