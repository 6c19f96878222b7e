using System.Globalization;
using Intake.Core.Contacts;

namespace Intake.Core.Access;

/// <summary>What a password must be: long, and not one that a guesser tries first. No rules on kinds of characters.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    const int FewestDifferent = 5;

    public static Refusal? Check(string password, string login)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest || password.Length > Longest) return AccessRefusals.PasswordLength;
        return IsGuessable(password.ToLowerInvariant(), login.ToLowerInvariant()) ? AccessRefusals.PasswordGuessable : null;
    }

    static bool IsGuessable(string password, string login)
    {
        var rest = FirstGuesses.Words.Append(login).Where(word => word.Length > 0).Aggregate(password, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < Shortest / 2 || password.Distinct().Count() < FewestDifferent || IsRow(password)
            || PasswordGuesses.AreFew(password, login);
    }

    static bool IsRow(string password) =>
        password.Zip(password.Skip(1)).Count(pair => Math.Abs(pair.Second - pair.First) <= 1) > password.Length * 2 / 3;
}
