using System.Security.Cryptography;

namespace Intake.Core.Access;

/// <summary>What opens an account once when the authenticator app is gone: 120 random bits, so a quick hash is enough.</summary>
public static class RecoveryCode
{
    public const int Many = 10;

    // Without those that are taken for each other.
    const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    const int Length = 24;
    const int Group = 4;

    public static IReadOnlyList<string> NewSet() => [.. Enumerable.Range(0, Many).Select(_ => New())];

    /// <summary>Null for what can be no recovery code.</summary>
    public static string? Hash(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return letters.Length == Length ? Secret.Hash(letters) : null;
    }

    static string New() =>
        string.Join('-', RandomNumberGenerator.GetItems<char>(Letters, Length).Chunk(Group).Select(group => new string(group)));
}
