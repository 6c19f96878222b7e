using Intake.Core.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Vault;

/// <summary>Section <c>Vault</c>: sealed contact details, with the key ring that every process shares.</summary>
public static class VaultSetup
{
    public static IServiceCollection AddVault(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddKeyRing(configuration);
        services.AddSingleton<AddressHashes>();
        services.AddSingleton<ResidentVault>();
        services.AddSingleton<ClearRows>();
        return services;
    }
}
