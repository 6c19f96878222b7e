using Intake.Core.Audit;
using Intake.Core.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Access;

/// <summary><c>PublicUrl</c>, sections <c>Demo</c> and <c>Session</c>: keys, accounts, sessions, set-up links, the shared key ring.</summary>
public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().Bind(configuration).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection("Demo"));
        services.AddOptions<StaffSessionOptions>().Bind(configuration.GetSection("Session")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Sessions>();
        services.AddSingleton<KeyUses>();
        services.AddAudit(configuration);
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<Users>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<FactorSeal>();
        services.AddSingleton<FactorCheck>();
        services.AddSingleton<SecondFactors>();
        services.AddSingleton<OpenIdAccounts>();
        services.AddSingleton<SetupLinks>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AccountEdits>();
        services.AddSingleton<KnownUnits>();
        return services.AddKeyRing(configuration);
    }
}
