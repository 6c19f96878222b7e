namespace Intake.Core.Vault;

/// <summary>Who somebody is and where to reach her. Personal data: sealed in the store, never logged.</summary>
public sealed record ContactDetails(string? Name, string? Email, string? Phone)
{
    public bool IsEmpty => Name is null && Email is null && Phone is null;

    public override string ToString() => "ContactDetails";
}
