namespace Intake.Core.Setup;

/// <summary>How this installation is set up at the moment.</summary>
public sealed record SetupFacts
{
    public bool IsHttps { get; init; }
    public bool IsNamed { get; init; }
    public bool HasMailServer { get; init; }
    public bool HasCertificate { get; init; }

    /// <summary>People who can sign in as one.</summary>
    public int Administrators { get; init; }
    public int DataProtectionOfficers { get; init; }
    public bool HasRetentionRule { get; init; }
    public bool HasKey { get; init; }
    public bool HasOpenId { get; init; }
    public bool AsksSecondFactor { get; init; }

    /// <summary>The demonstration is on where real people call.</summary>
    public bool ShowsDemo { get; init; }
}
