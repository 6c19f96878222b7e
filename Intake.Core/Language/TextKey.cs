using System.Security.Cryptography;
using System.Text;

namespace Intake.Core.Language;

/// <summary>Key by which exact repeats are found: equal for texts that differ in case, spacing and punctuation only.</summary>
public static class TextKey
{
    /// <summary>64 characters. Serves equality alone.</summary>
    public static string Of(string text)
    {
        var words = SearchKey.Of(text);
        var keyed = words.Length > 0 ? words : text.Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keyed)));
    }
}
