using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Core.Access;

/// <summary>Random bearer secrets, and the only form in which they are stored.</summary>
public static class Secret
{
    /// <summary>Length of <see cref="New"/>: 256 bits in base64url.</summary>
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hex. A slow hash would add nothing: the secret has 256 bits of its own.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
