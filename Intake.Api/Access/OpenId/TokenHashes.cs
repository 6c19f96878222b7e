using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Api.Access.OpenId;

/// <summary><c>c_hash</c>: the left half of the code's hash, by the algorithm of the token (OpenID Connect Core, 3.3.2.11).</summary>
static class TokenHashes
{
    public static bool Fits(string hash, string code, string algorithm)
    {
        var whole = Hash(algorithm, Encoding.ASCII.GetBytes(code));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(whole.AsSpan(0, whole.Length / 2))), Encoding.ASCII.GetBytes(hash));
    }

    static byte[] Hash(string algorithm, byte[] text) => algorithm[^3..] switch
    {
        "384" => SHA384.HashData(text),
        "512" => SHA512.HashData(text),
        _ => SHA256.HashData(text),
    };
}
