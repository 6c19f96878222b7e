using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class ItemPageTests
{
    [Test]
    public async Task Shows_as_many_voices_as_it_says_newest_first_each_with_its_reason()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open($"/backlog/{Site.Item}");

        var voices = await visit.Page.Locator(".voice").CountAsync();
        var times = await visit.Page.Locator(".voice time").EvaluateAllAsync<string[]>("times => times.map(time => time.dateTime)");

        (await visit.Page.Locator(".lead").InnerTextAsync()).Should().StartWith($"{voices} röster från");
        times.Should().BeInDescendingOrder();
        (await visit.Page.Locator(".voice-why").CountAsync()).Should().Be(voices);
        (await visit.Page.Locator(".similar li").CountAsync()).Should().BePositive();
        (await visit.Page.Locator(".similar .suggestion").InnerTextAsync()).Should().Be("Förslag");
        (await visit.Page.Locator(".candidates li").CountAsync()).Should().BeInRange(1, 3);
    }

    [Test]
    public async Task Is_found_by_a_number_in_small_letters() =>
        await Answers($"/backlog/{Site.Item.ToLowerInvariant()}", 200);

    [TestCase("/backlog/B-1999-00001")]
    [TestCase("/backlog/%3Cscript%3E")]
    public async Task A_number_that_does_not_exist_is_a_page_not_found(string path) => await Answers(path, 404);

    [Test]
    public async Task A_voice_has_an_address_of_its_own()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open($"/backlog/{Site.Item}");

        await visit.Page.ClickAsync(".voice-head a >> nth=0");

        visit.Page.Url.Should().Contain("#K-");
        (await visit.Page.Locator(".voice:target").CountAsync()).Should().Be(1);
    }

    [Test]
    public async Task A_hostile_text_is_shown_as_text()
    {
        const string text = "Fint <img src=x onerror=alert(1)><script>alert(2)</script> torg & park";
        var number = await Site.Record(text, place: "\"><script>alert(3)</script>");
        await using var visit = await Site.Visit("agent");
        visit.Page.Dialog += (_, dialog) => Assert.Fail($"A script ran: {dialog.Message}");

        await visit.Open($"/backlog/{number}");
        (await visit.Page.Locator(".voice blockquote").InnerTextAsync()).Should().Be(text);
        await visit.Open("/backlog?q=torg");
        (await visit.Page.Locator(".items").InnerTextAsync()).Should().Contain("<script>alert(3)</script>");

        visit.Complaints.Should().BeEmpty();
    }

    static async Task Answers(string path, int status)
    {
        await using var visit = await Site.Visit("agent");
        (await visit.Open(path)).Should().Be(status);
    }
}
