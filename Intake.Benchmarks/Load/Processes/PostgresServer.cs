using Npgsql;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>The PostgreSQL server of <c>KCI_TEST_POSTGRES</c>, if there is one.</summary>
static class PostgresServer
{
    public static string? ConnectionString { get; } =
        Environment.GetEnvironmentVariable("KCI_TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    public static async Task<string?> Version(CancellationToken stop)
    {
        if (ConnectionString is null) return null;
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stop);
        return connection.PostgreSqlVersion.ToString();
    }

    public static async Task<(string ConnectionString, Func<Task> Drop)> CreateDatabase()
    {
        var name = $"kci_load_{Guid.NewGuid():N}";
        await Execute($"create database {name}");
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ToString();
        return (connection, () => Execute($"drop database {name} with (force)"));
    }

    static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
