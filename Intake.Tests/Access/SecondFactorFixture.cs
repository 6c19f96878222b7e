using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

/// <summary>An account on a real engine, before it has a second factor.</summary>
public abstract class SecondFactorFixture(string engine)
{
    internal readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    internal readonly EphemeralDataProtectionProvider ring = new();
    internal TestStore store = null!;
    internal Users users = null!;
    internal SecondFactors factors = null!;
    internal FactorCheck check = null!;
    internal User anna = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        users = new(store.Database, clock);
        AuditLog audit = new(store.Database, clock);
        factors = new(store.Database, clock, audit, new(ring), users);
        check = new(store.Database, clock, audit, new(ring));
        await users.Create(new("anna", "Anna", Roles.Admin, AccessApi.Password));
        anna = (await users.Verify("anna", AccessApi.Password))!;
    }

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    internal Task<(Phone Phone, IReadOnlyList<string> Codes)> Enrol() => Phone.Enrol(factors, anna.Id, clock);

    protected Task<long> Count(string table) => store.Database.Read(session => session.Single<long>($"select count(*) from {table}"));

    protected Task<IReadOnlyList<string>> Audited() =>
        store.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || subject from audit order by seq"));
}
