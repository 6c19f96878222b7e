using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Admin;

public sealed class KeyStateTests
{
    static readonly DateTimeOffset now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [TestCase(-1, null, null, null, KeyState.Valid)]
    [TestCase(-91, null, null, null, KeyState.Idle)]
    [TestCase(-200, -91, null, null, KeyState.Idle)]
    [TestCase(-200, -89, null, null, KeyState.Valid)]
    [TestCase(-200, -89, 15, null, KeyState.Valid)]
    [TestCase(-200, -89, 14, null, KeyState.Ending)]
    [TestCase(-200, -89, 0, null, KeyState.Over)]
    [TestCase(-200, -89, 30, -1, KeyState.Revoked)]
    public void A_key_tells_how_it_stands(int made, int? used, int? ends, int? revoked, string state) =>
        KeyState.Of(
            new() { Id = "k", Name = "k", Scopes = "", Units = "", CreatedAt = Day(made)!.Value, LastUsedAt = Day(used), ExpiresAt = Day(ends), RevokedAt = Day(revoked) },
            now).Should().Be(state);

    static long? Day(int? days) => days is { } count ? now.AddDays(count).ToUnixTimeMilliseconds() : null;
}
