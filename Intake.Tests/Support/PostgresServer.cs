using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>A PostgreSQL of its own; <see cref="TestStore"/> makes a fresh database in it for each test.</summary>
public sealed class PostgresServer : IDisposable
{
    // Not in a TempFolder: its owner is the user postgres, who must be able to reach it.
    readonly string folder = Path.Combine(Path.GetTempPath(), $"kci-test-{Guid.NewGuid():N}");
    readonly ServerScript server;

    PostgresServer() => server = new("postgres.sh", folder, FreePort.Next());

    public string ConnectionString => $"Host=127.0.0.1;Port={server.Port};Username=postgres;Database=postgres";

    /// <summary>The test is ignored where PostgreSQL is not installed.</summary>
    public static async Task<PostgresServer> StartNew()
    {
        if (!Directory.Exists("/usr/lib/postgresql"))
            Assert.Ignore("No PostgreSQL on this machine (apt-get install postgresql, or ./test.sh).");
        var server = new PostgresServer();
        await server.server.Start();
        return server;
    }

    public void Dispose()
    {
        server.Stop();
        Directory.Delete(folder, recursive: true);
    }
}
