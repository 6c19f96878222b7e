using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Units;

/// <summary>What administrators see of units and do with them.</summary>
public static class UnitSetup
{
    public static IServiceCollection AddUnits(this IServiceCollection services) =>
        services.AddSingleton<UnitReader>().AddSingleton<UnitRenaming>();
}
