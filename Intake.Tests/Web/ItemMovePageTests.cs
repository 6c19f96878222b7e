using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class ItemMovePageTests
{
    [Test]
    public async Task An_analyst_moves_an_item_with_why_and_takes_it_back_without_JavaScript()
    {
        var number = await Site.Record("Biblioteket borde ha fler sittplatser utomhus.");
        await using var visit = await Site.Visit("analyst", script: false);
        await visit.Open($"/backlog/{number}");

        await visit.Page.SelectOptionAsync("#to", "confirmed");
        await visit.Page.FillAsync("#because", "Flera har sagt det, ring 0701740605.");
        await visit.Page.ClickAsync("[aria-labelledby=move] form.fields button");

        (await visit.Page.Locator("[role=status]").InnerTextAsync()).Should().StartWith("Läget är ändrat");
        (await visit.Page.Locator(".timeline li").Last.InnerTextAsync()).Should()
            .Contain("Läget ändrades från Ny till Bekräftad").And.Contain("[telefonnummer]").And.NotContain("0701740605");
        await visit.Page.ClickAsync("text=Ångra senaste ändringen");
        (await visit.Page.Locator(".item-mark .state").InnerTextAsync()).Should().Contain("Ny");
        (await visit.Page.Locator("text=Ångra senaste ändringen").CountAsync()).Should().Be(0);
    }

    [Test]
    public async Task Who_decided_from_an_older_state_is_told()
    {
        var number = await Site.Record("Simhallen borde öppna tidigare på lördagar.");
        await using var one = await Site.Visit("analyst");
        await using var other = await Site.Visit("admin");
        await one.Open($"/backlog/{number}");
        await other.Open($"/backlog/{number}");
        await other.Page.ClickAsync("[aria-labelledby=move] form.fields button");

        await one.Page.ClickAsync("[aria-labelledby=move] form.fields button");

        (await one.Page.Locator("[role=alert]").InnerTextAsync()).Should().Contain("Någon annan har ändrat läget");
    }

    [Test]
    public async Task An_agent_sees_no_way_to_move_it()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open($"/backlog/{Site.Item}");

        (await visit.Page.Locator("#move").CountAsync()).Should().Be(0);
    }
}
