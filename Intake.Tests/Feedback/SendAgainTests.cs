using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Tests.Access;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

/// <summary>The buttons of the delivery page, pressed.</summary>
public sealed class SendAgainTests
{
    TempFolder letters = null!;
    AccessApi api = null!;

    [SetUp]
    public async Task Start()
    {
        letters = new();
        api = await AccessApi.Start(("Feedback:Folder", letters.File("mail")));
    }

    [TearDown]
    public async Task Stop()
    {
        await api.DisposeAsync();
        letters.Dispose();
    }

    [Test]
    public async Task An_administrator_sends_again_what_the_mail_server_refused()
    {
        var admin = await api.SignedIn(Roles.Admin);
        await ALetterFailed();
        (await Page(admin)).Should().Contain("1 brev gick inte fram");

        var answer = await admin.Submit("/delivery?handler=Letters");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Page(admin)).Should().Contain("1 brev skickas igen");
        await Eventually.True(async () => await Letters("sent") == 1);
        (await Page(admin)).Should().NotContain("gick inte fram.");
    }

    [Test]
    public async Task An_analyst_who_makes_the_call_by_hand_is_refused()
    {
        var analyst = await api.SignedIn(Roles.Analyst);
        await ALetterFailed();

        var answer = await analyst.Submit("/delivery?handler=Letters");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await Letters("failed")).Should().Be(1);
    }

    async Task ALetterFailed()
    {
        await api.Services.GetRequiredService<ContactRecorder>().Record(A.Contact().Wanting("receipt", "resident@example.org"));
        await Eventually.True(async () => await Letters("sent") == 1);
        await api.Store.Database.Write(session => session.Execute("update messages set state = 'failed'"));
    }

    Task<long> Letters(string state) => api.Store.Database.Read(session =>
        session.Single<long>("select count(*) from messages where state = @state", new { state }));

    static async Task<string> Page(Browser browser) => await (await browser.Get("/delivery")).Html();
}
