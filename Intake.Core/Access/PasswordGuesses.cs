namespace Intake.Core.Access;

/// <summary>
/// How many guesses a password takes, by zxcvbn's lists: 30,000 passwords from breaches, names and words, keyboard
/// rows, dates, repeats, and letters written as digits.
/// </summary>
static class PasswordGuesses
{
    /// <summary>Three common words pass, one of the most used passwords with an ending does not.</summary>
    const double FewestBits = 36;

    /// <summary>The time grows with the square of the length: with this it is about 10 ms at worst.</summary>
    const int Seen = 48;

    static readonly Lazy<Zxcvbn.Zxcvbn> lists = new(() => new());
    static readonly Lock turn = new();

    public static bool AreFew(string password, string login)
    {
        var seen = password.Length > Seen ? password[..Seen] : password;
        lock (turn) return lists.Value.EvaluatePassword(seen, [.. FirstGuesses.Words, login, .. Parts(login)]).Entropy < FewestBits;
    }

    static IEnumerable<string> Parts(string login) => login.Split('.', '-', '_', '@').Where(part => part.Length > 2);
}
