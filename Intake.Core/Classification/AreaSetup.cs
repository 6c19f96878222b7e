using Intake.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Classification;

/// <summary>The service areas, following the store.</summary>
public static class AreaSetup
{
    public static IServiceCollection AddAreas(this IServiceCollection services) => services
        .AddSingleton<Areas>()
        .AddSingleton<IFollowsStore>(provider => provider.GetRequiredService<Areas>())
        .AddSingleton<AreaChanges>();
}
