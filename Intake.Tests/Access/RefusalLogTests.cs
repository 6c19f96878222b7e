using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class RefusalLogTests
{
    const string Typed = "hemligt.skrivet";

    AccessApi api = null!;

    [SetUp]
    public async Task Start() => api = await AccessApi.Start(("SignIn:AttemptsPerMinute", "4"), ("Limits:CallsPerAddress", "40"));

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task Each_call_that_is_turned_away_is_one_line_with_the_reason_and_nothing_that_was_typed()
    {
        var agent = await api.SignedIn(Roles.Agent);
        var stranger = api.Open();

        await stranger.Get($"/api/v1/contacts?source={Typed}");
        await agent.Get($"/delivery?q={Typed}");
        await agent.Post("/api/v1/contacts", Answers.Contact());
        await agent.Post("/sign-out", new FormUrlEncodedContent([new("x", Typed)]));
        for (var attempt = 0; attempt < 4; attempt++) await stranger.SignIn(Typed, Typed);
        while ((await stranger.Get($"/api/v1/items/{Typed}")).StatusCode != HttpStatusCode.TooManyRequests) ;

        Lines().Should().StartWith(
        [
            "Turned away (not_authenticated): GET /api/v1/contacts/ by system:stranger",
            "Turned away (wrong_scope): GET delivery by user:",
            "Turned away (antiforgery): POST /api/v1/contacts/ by user:",
            "Turned away (antiforgery): POST sign-out by user:",
            "Turned away (wrong_login): POST sign-in by system:stranger",
            "Turned away (wrong_login): POST sign-in by system:stranger",
            "Turned away (wrong_login): POST sign-in by system:stranger",
            "Turned away (too_many_attempts): POST sign-in by system:stranger",
        ]);
        Lines()[^1].Should().Be("Turned away (too_many_calls): GET /api/v1/items/{number} by system:stranger");
        api.Log.Text.Split('\n').Where(line => line.StartsWith("Turned", StringComparison.Ordinal)).Should().NotContain(line => line.Contains(Typed));
    }

    // Ids are new in each run.
    IReadOnlyList<string> Lines() =>
        [.. api.Log.Text.Split('\n').Where(line => line.StartsWith("Turned away", StringComparison.Ordinal)).Select(line => line.TrimEnd())
            .Select(line => line.IndexOf("user:", StringComparison.Ordinal) is > 0 and var at ? line[..(at + 5)] : line)];
}
