using System.Security.Cryptography;

namespace Intake.Core.Contacts;

/// <summary>References for residents: ten letters and digits that are hard to mishear (no I, L, O, U), 50 random bits.</summary>
static class Reference
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() =>
        $"K-{RandomNumberGenerator.GetString(Alphabet, 5)}-{RandomNumberGenerator.GetString(Alphabet, 5)}";
}
