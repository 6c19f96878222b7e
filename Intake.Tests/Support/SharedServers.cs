using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>
/// The run's one broker and one PostgreSQL: those that test.sh started, or else started here when the first test asks,
/// so that a single test runs from an editor too.
/// </summary>
public static class SharedServers
{
    static readonly SemaphoreSlim one = new(1);
    static RabbitBroker? rabbit;
    static PostgresServer? postgres;

    public static Task<Uri> RabbitMq() => Alone(async () =>
        new Uri(Given("KCI_TEST_RABBITMQ") ?? (rabbit ??= await RabbitBroker.StartNew()).Uri.ToString()));

    public static Task<string> Postgres() => Alone(async () =>
        Given("KCI_TEST_POSTGRES") ?? (postgres ??= await PostgresServer.StartNew()).ConnectionString);

    internal static void End()
    {
        rabbit?.Dispose();
        postgres?.Dispose();
    }

    static string? Given(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    static async Task<T> Alone<T>(Func<Task<T>> work)
    {
        await one.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            one.Release();
        }
    }
}
