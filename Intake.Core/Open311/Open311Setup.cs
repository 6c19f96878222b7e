using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Open311;

/// <summary>Open311 GeoReport v2, inbound.</summary>
public static class Open311Setup
{
    public static IServiceCollection AddOpen311(this IServiceCollection services) => services.AddSingleton<ServiceRequests>();
}
