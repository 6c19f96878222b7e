using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Intake.Benchmarks.Load.Processes;
using Microsoft.Data.Sqlite;

namespace Intake.Benchmarks.Load.Report;

/// <summary>What the figures hold for.</summary>
sealed record Machine
{
    public required string Date { get; init; }
    public required string Processor { get; init; }
    public required int Cores { get; init; }
    public required string System { get; init; }
    public required string DotNet { get; init; }
    public required string Sqlite { get; init; }
    public required string RabbitMq { get; init; }
    public string? Postgres { get; init; }

    public static string Build => typeof(Machine).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled == true
        ? "Debug" : "Release";

    public static async Task<Machine> Read(Broker broker, CancellationToken stop)
    {
        await using var memory = new SqliteConnection("Data Source=:memory:");
        await memory.OpenAsync(stop);
        return new()
        {
            Date = DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Processor = ProcessorName(),
            Cores = Environment.ProcessorCount,
            System = RuntimeInformation.OSDescription,
            DotNet = Environment.Version.ToString(),
            Sqlite = memory.ServerVersion,
            RabbitMq = await broker.Version(stop),
            Postgres = await PostgresServer.Version(stop),
        };
    }

    static string ProcessorName()
    {
        const string linux = "/proc/cpuinfo";
        var line = File.Exists(linux) ? File.ReadLines(linux).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
