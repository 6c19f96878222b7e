using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Access;
using Intake.Tests.Privacy;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

/// <summary>People's details in every field of rightly signed deliveries, good ones and such that fail; then a search for them.</summary>
[NonParallelizable]
public sealed class HookPrivacyTests
{
    [Test]
    public async Task Nothing_that_a_delivery_says_of_somebody_is_found_where_it_does_not_belong()
    {
        var people = Enumerable.Range(0, 40).Select(number => new Canary(number)).ToList();
        var search = new CanarySearch(people);
        await using var api = await AccessApi.Start(("Logging:LogLevel:Intake", "Trace"), ("Limits:CallsPerAddress", "100000"));
        using var traces = new KeptTraces();
        using var client = api.CreateClient();
        var (standard, zammad) = (await HookSender.Register(api.Services, "standard"), await HookSender.Register(api.Services, "zammad", SourceKind.Zammad));
        foreach (var person in people)
            foreach (var signed in Deliveries(standard, person))
                await Look(await signed.PostTo(client, "standard"));
        foreach (var person in people) await Look(await Signed.Zammad(zammad, $"z-{person.Number}", Ticket(person)).PostTo(client, "zammad"));
        await Eventually.True(async () => await api.Store.Database.Read(session => session.Single<long>("select count(*) from links")) >= people.Count * 2);

        var browser = await api.SignedIn(Roles.Admin);
        search.Look("pages", await (await browser.Get("/admin/hooks")).Html());
        foreach (var delivery in await api.Services.GetRequiredService<HookLog>().List(new(Take: 200))) search.Look("pages", await (await browser.Get($"/admin/hooks/{delivery.Id}")).Html());
        search.Look("log", api.Log.Written);
        search.Look("traces", traces.Text);
        search.Look("tables", await StoreText.Of(api.Store));
        var failed = (await api.Services.GetRequiredService<HookLog>().Counts()).Single(count => count is { Source: "standard", Outcome: HookOutcome.Failed });
        failed.Deliveries.Should().Be(people.Count, "their bodies are kept, sealed");
        search.Found.Should().BeEmpty();

        async Task Look(HttpResponseMessage answer) => search.Look("answers", answer + await answer.Content.ReadAsStringAsync());
    }

    static IEnumerable<Signed> Deliveries(string secret, Canary person)
    {
        var data = person.Contact;
        data.Remove("source");
        foreach (var kind in new[] { "need", "wish" })
        {
            data["kind"] = kind;
            var body = new JsonObject { ["type"] = "se.kundcenterintake.contact.flagged.v1", ["data"] = data.DeepClone(), [person.Name] = person.Email };
            yield return Signed.Standard(secret, $"msg-{person.Number}-{kind}", DateTimeOffset.UtcNow, body.ToJsonString());
        }
    }

    static string Ticket(Canary person) => new JsonObject
    {
        ["kind"] = "behov",
        ["ticket"] = new JsonObject { ["number"] = $"z-{person.Number}", ["title"] = "Synpunkt", ["customer"] = new JsonObject { ["email"] = person.Email, ["note"] = person.Name }, ["place"] = person.IsProtected ? "" : person.Place },
        ["article"] = new JsonObject { ["body"] = $"<p>{person.Said}</p>", ["from"] = $"{person.Name} <{person.Email}>" },
    }.ToJsonString();
}
