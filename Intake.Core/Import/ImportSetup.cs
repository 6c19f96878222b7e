using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Privacy;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Import;

/// <summary>What the verb <c>import</c> needs: it stores; the relay of the API or the worker carries on.</summary>
public static class ImportSetup
{
    public static IServiceCollection AddImport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration);
        services.AddOutbox();
        services.AddMasking();
        services.AddVault(configuration);
        services.AddSingleton<ContactRecorder>();
        services.AddSingleton(provider => Importer.Storing(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<ContactRecorder>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
