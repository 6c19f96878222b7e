using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class DeliveryPageTests
{
    [TestCase("/delivery/mail/..%2F..%2Fintake")]
    [TestCase("/delivery/mail/intake.db")]
    [TestCase("/delivery/mail/..%5C..%5Cintake")]
    [TestCase("/delivery/mail/%2Fetc%2Fpasswd")]
    [TestCase("/delivery/mail/unknown")]
    public async Task A_name_that_no_letter_can_have_is_not_found(string path)
    {
        await using var visit = await Site.Visit("admin");

        (await visit.Open(path)).Should().Be(404);
    }

    [Test]
    public async Task An_analyst_sees_what_was_sent_but_neither_addresses_nor_letters()
    {
        await using var visit = await Site.Visit("analyst");
        await visit.Open("/delivery");

        var page = await visit.Page.Locator("main").InnerTextAsync();

        page.Should().Contain("K…@example.org").And.NotMatchRegex("KC-[0-9]+@");
        (await visit.Page.Locator("a[href^='/delivery/mail']").CountAsync()).Should().Be(0);
        (await visit.Open($"/delivery/mail/{Site.Letter}")).Should().Be(403);
    }

    [TestCase("admin", 2)]
    [TestCase("analyst", 0)]
    public async Task What_failed_stands_first_with_its_reason_and_only_administrators_may_send_again(string role, int buttons)
    {
        await using var visit = await Site.Visit(role);
        await visit.Open("/delivery");

        (await visit.Page.Locator("main h2 >> nth=0").InnerTextAsync()).Should().Be("Behöver åtgärdas");
        (await visit.Page.Locator("#letters").InnerTextAsync()).Should().Contain("2 brev gick inte fram");
        (await visit.Page.Locator(".fault >> nth=0").InnerTextAsync()).Should().Contain("Mejlservern tog inte emot det (550)");
        (await visit.Page.Locator("#contacts").InnerTextAsync()).Should().Contain("1 kontakt kunde inte behandlas");
        (await visit.Page.Locator(".fault button").CountAsync()).Should().Be(buttons);
    }

    [Test]
    public async Task An_administrator_reads_a_letter_from_the_log()
    {
        await using var visit = await Site.Visit("admin");
        await visit.Open("/delivery");

        await visit.Follow("a[href^='/delivery/mail'] >> nth=0");

        (await visit.Page.Locator(".letter-text").InnerTextAsync()).Should().Contain("K-");
        (await visit.Page.Locator("h1").InnerTextAsync()).Should().NotBeEmpty();
    }

    [Test]
    public async Task The_figures_are_those_of_the_store()
    {
        var sent = await Site.Api.Database.Read(session => session.Single<long>("select count(*) from messages where state = 'sent'"));
        await using var visit = await Site.Visit("analyst");
        await visit.Open("/delivery");

        (await visit.Page.Locator(".volumes td >> nth=2").InnerTextAsync()).Should().Be($"{sent}");
    }
}
