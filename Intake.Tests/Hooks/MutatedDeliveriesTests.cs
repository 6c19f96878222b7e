using System.Net;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>Ten thousand deliveries in which something is not right, and a hundred right ones among them, sent to a running API.</summary>
public sealed class MutatedDeliveriesTests
{
    const int Wrong = 10_000, Right = 100;

    [Test]
    public async Task Not_one_that_was_changed_is_taken_and_every_right_one_is()
    {
        await using var api = new RunningApi(("Limits:CallsPerAddress", "1000000"));
        var secret = await HookSender.Register(api.Services, "arenden");
        using var client = api.Anonymous();
        var (random, mutations) = (new Random(20261125), Mutation.All);
        var deliveries = Enumerable.Range(0, Wrong + Right).Select(number => number % (Wrong / Right + 1) == 0
            ? (Name: "right", Signed: Good(secret, number))
            : mutations[number % mutations.Count].Of(Good(secret, number), random)).ToList();
        var answers = new (string Name, HttpStatusCode Status, string Code)[deliveries.Count];

        await Parallel.ForAsync(0, deliveries.Count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (at, stop) =>
        {
            using var answer = await deliveries[at].Signed.PostTo(client, "arenden");
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop)).RootElement;
            answers[at] = (deliveries[at].Name, answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString()! : body.GetProperty("state").GetString()!);
        });

        var wrong = answers.Where(answer => answer.Name != "right").ToList();
        TestContext.Out.WriteLine(string.Join('\n', wrong.GroupBy(answer => (answer.Name, answer.Code)).Select(group => $"{group.Key.Name}: {group.Count()} × {group.Key.Code}").Order()));
        wrong.Should().HaveCount(Wrong);
        wrong.Where(answer => answer.Status != HttpStatusCode.Unauthorized).Should().BeEmpty();
        wrong.Select(answer => answer.Name).Distinct().Should().HaveCount(mutations.Count);
        answers.Where(answer => answer.Name == "right").Should().HaveCount(Right).And.OnlyContain(answer => answer.Code == "accepted");
        var stored = await api.Database.Read(session => session.Single<(long, long)>("select (select count(*) from contacts), (select count(*) from hook_deliveries)"));
        stored.Should().Be((Right, Right));
    }

    static Signed Good(string secret, int number) => Signed.Standard(
        secret, $"msg_{number:00000}", DateTimeOffset.UtcNow, Flagged.Body($"{number}", text: $"Det saknas en bänk vid hållplats {number}."));
}
