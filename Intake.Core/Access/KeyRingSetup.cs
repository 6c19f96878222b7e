using System.Security.Cryptography.X509Certificates;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Intake.Core.Access;

/// <summary>Data Protection's keys in the store, one ring for all processes; wrapped by a certificate when one is set.</summary>
public static class KeyRingSetup
{
    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<VaultOptions>().Bind(configuration.GetSection("Vault"));
        services.TryAddSingleton<DatabaseXmlRepository>();
        // One name: processes that lie in different folders read each other's sessions and seals.
        var ring = services.AddDataProtection().SetApplicationName("KundcenterIntake");
        Protect(ring, configuration.GetSection("Vault").Get<VaultOptions>() ?? new());
        services.AddOptions<KeyManagementOptions>()
            .Configure<DatabaseXmlRepository>((keys, repository) => keys.XmlRepository = repository);
        return services;
    }

    // At start: a wrong path or password must not first show when somebody calls.
    static void Protect(IDataProtectionBuilder ring, VaultOptions options)
    {
        var (current, earlier) = (Read(options.CertificatePath, options.CertificatePassword), Read(options.EarlierCertificatePath, options.EarlierCertificatePassword));
        if (current is not null) ring.ProtectKeysWithCertificate(current);
        if (new[] { current, earlier }.OfType<X509Certificate2>().ToArray() is { Length: > 0 } known) ring.UnprotectKeysWithAnyCertificate(known);
    }

    static X509Certificate2? Read(string? path, string? password) => string.IsNullOrWhiteSpace(path) ? null
        : X509CertificateLoader.LoadPkcs12FromFile(InstallFolder.Resolve(path), password);
}
