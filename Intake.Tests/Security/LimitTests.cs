using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Security;

[Parallelizable(ParallelScope.Self)]
public sealed class LimitTests
{
    const int Most = 6;

    AccessApi api = null!;

    [SetUp]
    public async Task Start() => api = await AccessApi.Start(
        ("Limits:CallsPerKey", $"{Most}"), ("Limits:CallsPerUser", $"{Most}"), ("Limits:CallsPerAddress", $"{Most}"));

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task A_key_has_its_number_of_calls_and_another_key_its_own()
    {
        var (busy, _) = await api.WithKey(Scopes.BacklogRead);
        var (calm, _) = await api.WithKey(Scopes.BacklogRead);
        for (var call = 0; call < Most; call++) (await busy.GetAsync(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.OK);

        await ShouldWait(await busy.GetAsync(Secured.Path));

        (await calm.GetAsync(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_person_has_a_number_of_calls_in_all_sessions_together()
    {
        await api.Open("anna", Roles.Agent);
        var (one, two) = (await api.Session("anna"), await api.Session("anna"));
        var client = api.Bare();
        for (var call = 0; call < Most; call++)
            (await client.Get(Secured.Path, ("Cookie", $"{Secured.SessionName}={(call % 2 == 0 ? one : two)}"))).StatusCode.Should().Be(HttpStatusCode.OK);

        await ShouldWait(await client.Get(Secured.Path, ("Cookie", $"{Secured.SessionName}={two}")));
    }

    [Test]
    public async Task An_address_has_a_number_of_guesses_whatever_it_says_its_address_is()
    {
        var client = api.Bare();
        for (var call = 0; call < Most; call++)
            (await client.Get(Secured.Path, ("Authorization", $"Bearer kci_{call}"), ("X-Forwarded-For", $"192.0.2.{call}"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        await ShouldWait(await client.Get(Secured.Path, ("Authorization", "Bearer kci_x"), ("X-Forwarded-For", "192.0.2.99"), ("X-Real-IP", "192.0.2.99")));

        var (known, _) = await api.WithKey(Scopes.BacklogRead);
        (await known.GetAsync(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.OK, "who is known is not counted by address");
        (await client.Get("/health/live")).StatusCode.Should().Be(HttpStatusCode.OK, "health is not counted");
    }

    [Test]
    public async Task A_person_is_told_on_a_page()
    {
        var client = api.Bare();
        for (var call = 0; call < Most; call++) await client.Get("/sign-in", ("Accept", "text/html"));

        var answer = await client.Get("/sign-in", ("Accept", "text/html"));

        answer.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta.Should().BePositive();
        (await answer.Html()).Should().Contain("Vänta en minut och försök igen.");
    }

    static async Task ShouldWait(HttpResponseMessage answer)
    {
        await answer.ShouldBeProblem(HttpStatusCode.TooManyRequests, "too_many_calls");
        answer.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessOrEqualTo(TimeSpan.FromMinutes(1));
    }
}
