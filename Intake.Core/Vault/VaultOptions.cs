namespace Intake.Core.Vault;

/// <summary>Section <c>Vault</c>.</summary>
public sealed class VaultOptions
{
    /// <summary>A PKCS #12 file whose certificate protects new keys of the key ring; null: they lie readable in the store.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>The one before, for as long as keys that it protects are in the ring.</summary>
    public string? EarlierCertificatePath { get; set; }

    public string? EarlierCertificatePassword { get; set; }
}
