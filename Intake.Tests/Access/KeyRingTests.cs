using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public class KeyRingTests(string engine)
{
    [Test]
    public async Task What_one_process_protects_another_can_read()
    {
        await using var store = await TestStore.Create(engine);
        await using var one = Process(store);
        var text = Protector(one).Protect("session");

        await using var other = Process(store);

        Protector(other).Unprotect(text).Should().Be("session");
    }

    [Test]
    public async Task Keys_are_wrapped_by_the_certificate_and_open_after_it_was_changed_for_another()
    {
        await using var store = await TestStore.Create(engine);
        using var folder = new TempFolder();
        var (old, now) = (Certificate(folder, "old"), Certificate(folder, "now"));
        string text;
        await using (var first = Process(store, Wrapped("Certificate", old))) text = Protector(first).Protect("details");

        (await store.Database.Read(session => session.Single<string>("select xml from data_protection_keys"))).Should().Contain("EncryptedData").And.NotContain("<masterKey");
        Protector(Process(store, [.. Wrapped("Certificate", now), .. Wrapped("EarlierCertificate", old)])).Unprotect(text).Should().Be("details");
        foreach (var settings in new (string, string)[][] { [], Wrapped("Certificate", now) })
            FluentActions.Invoking(() => Protector(Process(store, settings)).Unprotect(text)).Should().Throw<CryptographicException>();
    }

    [Test]
    public void A_wrong_password_of_the_certificate_stops_the_start()
    {
        using var folder = new TempFolder();
        var settings = Wrapped("Certificate", Certificate(folder, "one"));

        FluentActions.Invoking(() => Services([.. settings.Take(1), ("Vault:CertificatePassword", "wrong")])).Should().Throw<CryptographicException>();
    }

    static (string, string)[] Wrapped(string which, string path) => [($"Vault:{which}Path", path), ($"Vault:{which}Password", "p")];

    static string Certificate(TempFolder folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = folder.File($"{name}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, "p"));
        return path;
    }

    static IDataProtector Protector(IServiceProvider process) =>
        process.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    static ServiceProvider Process(TestStore store, params (string, string)[] settings) => Services(
        [("Storage:Provider", store.Options.Value.Provider), ("Storage:ConnectionString", store.Options.Value.ConnectionString), .. settings]);

    static ServiceProvider Services(IEnumerable<(string Key, string Value)> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).AddAccess(configuration).BuildServiceProvider();
    }
}
