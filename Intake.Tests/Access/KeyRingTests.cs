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

    static IDataProtector Protector(IServiceProvider process) =>
        process.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    static ServiceProvider Process(TestStore store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).AddAccess(configuration).BuildServiceProvider();
    }
}
