using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Intake.Core.Access;

/// <summary>Slow, salted hashes of passwords (PBKDF2 with HMAC-SHA-512).</summary>
public static class Passwords
{
    // OWASP's figure for PBKDF2-HMAC-SHA512.
    const int Rounds = 210_000;

    static readonly PasswordHasher<object> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    static readonly object nobody = new();
    static readonly string unknown = Hash(Secret.New());

    public static string Hash(string password) => hasher.HashPassword(nobody, Same(password));

    /// <summary>Takes as long for an account that does not exist, or has no password (null, empty), as for one that does.</summary>
    public static bool Matches(string? hash, string password)
    {
        var isSet = !string.IsNullOrEmpty(hash);
        var verdict = hasher.VerifyHashedPassword(nobody, isSet ? hash! : unknown, Same(password));
        return isSet && verdict != PasswordVerificationResult.Failed;
    }

    // An å typed on one keyboard is one character, on another two.
    static string Same(string password) => password.Normalize(NormalizationForm.FormC);
}
