using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Storage;

/// <summary>Section <c>Storage</c>: the database of the chosen provider, migrations, the clock.</summary>
public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection("Storage"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Migrations>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<PostgresDatabase>();
        services.AddSingleton<Database>(provider =>
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == "postgres"
                ? provider.GetRequiredService<PostgresDatabase>()
                : provider.GetRequiredService<SqliteDatabase>());
        return services;
    }
}
