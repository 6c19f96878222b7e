using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Storage;

/// <summary>Where the product keeps its data; section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary><c>sqlite</c> (default, no set-up) or <c>postgres</c>.</summary>
    [RegularExpression("sqlite|postgres", ErrorMessage = "Storage:Provider must be 'sqlite' or 'postgres'.")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>ADO.NET connection string. A relative SQLite path counts from <see cref="InstallFolder"/>.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/intake.db";

    /// <summary>Connections in the PostgreSQL pool of one process.</summary>
    [Range(2, 500)]
    public int MaxConnections { get; set; } = 40;

    /// <summary>Writes that may wait for the SQLite writer before new ones are refused (503).</summary>
    [Range(1, 100_000)]
    public int MaxWaitingWrites { get; set; } = 2_000;

    /// <summary>Migrate at start; default only in the embedded mode.</summary>
    public bool? MigrateAtStart { get; set; }
}
