using System.Net;
using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Journey;

/// <summary>From the agent's call to the backlog and the resident's letter, over real processes, in every mode.</summary>
[TestFixtureSource(typeof(Mode), nameof(Mode.All))]
[NonParallelizable]
public sealed class JourneyTests(Mode mode)
{
    Installation product = null!;
    IntakeClient api = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        product = await mode.Install();
        (_, api) = await product.StartApi();
        if (!mode.Embedded) await product.StartWorker();
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (product is not null) await product.DisposeAsync();
    }

    [Test]
    public async Task A_contact_reaches_the_backlog_with_item_area_unit_and_reason()
    {
        var posted = await api.Post(ContactBody.Of("journey-1", "Bussen till Torslanda går för sällan på kvällen."));

        posted.Status.Should().Be(HttpStatusCode.Created);
        var contact = await Routed(posted.Id!);
        contact.Item.Should().MatchRegex("^B-[0-9]{4}-[0-9]{5}$");
        contact.Link.Should().Be("new");
        new[] { contact.Area, contact.Unit, contact.Because }.Should().OnlyContain(text => !string.IsNullOrWhiteSpace(text));
        var item = (await api.Items()).Single(item => item.Number == contact.Item);
        item.Voices.Should().Be(1);
        item.Area.Should().Be(contact.Area);
    }

    [Test]
    public async Task A_repeat_of_a_need_adds_a_voice_to_its_item()
    {
        const string text = "Det behövs en pump för cyklar vid biblioteket.";
        var first = await Routed((await api.Post(ContactBody.Of("repeat-1", text))).Id!);

        var second = await Routed((await api.Post(ContactBody.Of("repeat-2", text))).Id!);

        second.Item.Should().Be(first.Item);
        second.Link.Should().Be("automatic");
        (await api.Items()).Single(item => item.Number == first.Item).Voices.Should().Be(2);
    }

    [Test]
    public async Task A_known_need_is_shown_to_the_next_agent()
    {
        var known = await Routed((await api.Post(ContactBody.Of("similar-1", "Lekplatsen saknar gungor för små barn."))).Id!);

        await Eventually.True(async () =>
        {
            var similar = await api.Get("/api/v1/similar?text=Det%20saknas%20gungor%20på%20lekplatsen%20för%20små%20barn");
            return similar.GetProperty("similar").EnumerateArray().Any(need => need.GetProperty("number").GetString() == known.Item);
        });
    }

    [Test]
    public async Task The_resident_gets_one_receipt()
    {
        var posted = await api.Post(ContactBody.WantingReceipt("receipt-1", "Papperskorgen vid hållplatsen töms aldrig."));
        var contact = await Routed(posted.Id!);

        await Eventually.True(() => Task.FromResult(LettersTo("receipt-1@example.org").Count > 0));

        var letter = LettersTo("receipt-1@example.org").Should().ContainSingle().Subject;
        letter.Should().Contain(contact.Reference);
    }

    async Task<ContactLine> Routed(string id)
    {
        await Eventually.True(async () => (await api.Contact(id)).State == "routed");
        return await api.Contact(id);
    }

    List<string> LettersTo(string address) => !Directory.Exists(product.Letters) ? [] :
        [.. Directory.EnumerateFiles(product.Letters, "*.eml", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(text => text.Contains(address, StringComparison.Ordinal))];
}
