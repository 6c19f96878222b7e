using FluentAssertions;
using Intake.Tests.Support;
using Npgsql;
using NUnit.Framework;

namespace Intake.Tests.Storage;

public sealed class MigrationsTests
{
    [Test]
    public async Task A_process_that_has_migrated_does_not_keep_the_next_one_from_it()
    {
        await using var store = await TestStore.Create("postgres");
        await using var other = await NpgsqlDataSource.Create(store.Options.Value.ConnectionString + ";Pooling=false").OpenConnectionAsync();
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtext('kundcenterintake.migrate'))", other);

        (await take.ExecuteScalarAsync()).Should().Be(true);
    }
}
