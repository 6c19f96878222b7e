using FluentAssertions;
using Intake.Core.Access;
using Microsoft.Extensions.Time.Testing;

namespace Intake.Tests.Access;

/// <summary>Somebody's phone with an authenticator app, on the test's clock.</summary>
sealed class Phone(FakeTimeProvider clock, string secret)
{
    public string Secret => secret;

    /// <summary>What it shows now.</summary>
    public string Code => At(0);

    /// <summary>What it shows so many steps from now.</summary>
    public string At(int steps) => TimeCode.At(secret, clock.GetUtcNow() + steps * TimeCode.Step);

    /// <summary>A code that is certainly none of now.</summary>
    public string Wrong() =>
        Enumerable.Range(0, 10).Select(number => $"{number}{number}1234").First(code => !Enumerable.Range(-1, 3).Select(At).Contains(code));

    /// <summary>The next code, which was not used yet.</summary>
    public string Next()
    {
        clock.Advance(TimeCode.Step);
        return Code;
    }

    /// <summary>Sets a second factor up for an account.</summary>
    /// <returns>The phone, and the recovery codes.</returns>
    public static async Task<(Phone Phone, IReadOnlyList<string> Codes)> Enrol(SecondFactors factors, string userId, FakeTimeProvider clock)
    {
        var phone = new Phone(clock, await factors.Begin(userId));
        var codes = await factors.Confirm(userId, phone.Code);
        codes.Should().HaveCount(RecoveryCode.Many);
        return (phone, codes!);
    }
}
