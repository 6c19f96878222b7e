using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Storage;
using Intake.Tests.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Panel;

public sealed class MyFlagsPageTests
{
    [Test]
    public async Task A_person_sees_what_moved_first_and_a_newcomer_what_to_do()
    {
        await using var site = await PanelSite.Open();
        var browser = await site.Api.SignedIn("agent");
        (await (await browser.Get("/my-flags")).Html()).Should().Contain("Du har inte flaggat något ännu.").And.Contain("href=\"/contact\"");
        await browser.Post("/api/v1/panel/contacts", JsonContent.Create(OpenPanel.Said()), await browser.Token("/sign-out"), ("Idempotency-Key", "1"));
        site.Clock.Advance(TimeSpan.FromHours(1));
        await Eventually.True(async () => await site.Count("links") == 1);

        var before = await (await browser.Get("/my-flags")).Html();
        before.Should().Contain("Inget har rört sig sedan sist.").And.Contain("Ny (1 flagga)").And.Contain("href=\"/backlog/B-2026-00001\"");
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.Api.Store.Database.Write(async session =>
        {
            await session.Execute("update items set state = 'confirmed'");
            await LinkTable.AddEvent(session, Id.New(site.Clock.GetUtcNow()), await session.Single<string>("select id from items"), "moved", "[]", "user:x", site.Clock.Now());
        });

        var after = await (await browser.Get("/my-flags")).Html();
        after.Should().Contain("Bekräftat 2 november 2026.").And.NotContain("Inget har rört sig");
        after.IndexOf("Har rört sig sedan sist", StringComparison.Ordinal).Should().BeLessThan(after.IndexOf("Alla dina flaggor", StringComparison.Ordinal));
    }

    [Test]
    public async Task Nobody_sees_the_page_who_cannot_flag()
    {
        await using var site = await PanelSite.Open();
        var browser = await site.Api.SignedIn("manager");

        ((int)(await browser.Get("/my-flags")).StatusCode).Should().Be(403);
        (await (await browser.Get("/")).Html()).Should().NotContain("/my-flags");
    }
}
