namespace Intake.Core.Hooks;

/// <summary>What a delivery's signature says.</summary>
public enum SignatureVerdict
{
    /// <summary>Missing, malformed, or by none of the secrets that hold.</summary>
    Invalid,

    /// <summary>Rightly signed, but too long ago, or in the future.</summary>
    Stale,

    Good,
}
