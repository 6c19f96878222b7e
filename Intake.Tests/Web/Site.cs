using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;
using Intake.Core.Feedback;
using Intake.Core.Sources;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>One API with the demo's contents and one browser for all tests of this folder.</summary>
[SetUpFixture]
public sealed class Site
{
    const string Chromium = "/usr/bin/chromium";

    /// <summary>In a role's place: a person with an account of their own, who is an agent.</summary>
    public const string Known = "account";

    public const string Password = "korrekt häst batteri";

    static readonly Dictionary<string, string> sessions = [];
    static RunningApi? api;
    static IPlaywright? playwright;
    static IBrowser? browser;

    public static RunningApi Api => api!;

    public static Uri Address => Api.Address;

    /// <summary>Of an item with more than one voice and with suggestions.</summary>
    public static string Item { get; private set; } = "";

    /// <summary>Name of a letter that was written to a file.</summary>
    public static string Letter { get; private set; } = "";

    /// <summary>Of a person who has yet to choose a password, by the link <see cref="Invitation"/>.</summary>
    public static string Account { get; private set; } = "";

    public static string Invitation { get; private set; } = "";

    public static string Key { get; private set; } = "";

    /// <summary>Of a case system, which failed.</summary>
    public static string Delivery { get; private set; } = "";
    /// <summary>Of a receiver of webhooks that cannot be reached.</summary>
    public static string Endpoint { get; private set; } = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Chromium)) Assert.Ignore("No Chromium on this machine (apt-get install chromium, or ./test.sh).");
        api = new RunningApi(("Demo:Enabled", "true"), ("SignIn:AttemptsPerMinute", "1000"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                // Else it readies menus and side panels of a window that nobody sees, for each tab.
                "--disable-features=PreloadTopChromeWebUI,WebUIToolbar,Translate,MediaRouter",
            ],
        });
        foreach (var role in Roles.All) sessions[role] = await SignIn(role);
        await Invite(Known);
        sessions[Known] = await SignInWithAccount(Known);
        Item = await Api.Database.Read(session => session.Single<string>(
            """
            select i.number from items i join suggestions s on s.item_id = i.id and s.decided is null
            where i.voices > 2 order by i.voices desc, i.number limit 1
            """));
        await Eventually.True(async () => await Unsent() == 0, seconds: 60);
        Letter = Letters.Latest(1).Single().Name;
        await Fail();
        await Admit();
        Delivery = await Hooks.HookSender.FailedOne(Api);
    }

    static async Task Admit()
    {
        var by = Actor.Operator("test");
        await Api.Services.GetRequiredService<Users>().Create(new("bo", "Bo", Roles.Analyst, "korrekt häst batteri", ["Trafiknämnden"]));
        var (made, _) = await Api.Services.GetRequiredService<Invitations>().Open(new("eva", "Eva", Roles.Agent), by);
        (Account, Invitation) = (made!.UserId, made.Token);
        var (key, _) = await Api.Services.GetRequiredService<ApiKeys>().Create(
            new("Ärendesystemet", [Scopes.ContactsWrite, Scopes.SimilarRead], [], DateTimeOffset.UtcNow.AddDays(10)), by);
        Key = key!.Id;
        await Api.Services.GetRequiredService<SourceRegister>().Create(new("arenden", "Ärenden", SourceKind.RequestTracker, "https://arenden.example.se"), by);
        await Tell(by);
    }

    // What nobody may connect to: a delivery and a case that failed.
    static async Task Tell(Actor by)
    {
        var endpoints = Api.Services.GetRequiredService<EndpointRegister>();
        var (endpoint, _) = await endpoints.Create(new("http://localhost:9/hook", "Datalagret"), by);
        await endpoints.Test(Endpoint = endpoint!.Id, by);
        var sources = Api.Services.GetRequiredService<SourceRegister>();
        await sources.Create(new("helpdesk", "Helpdesk", SourceKind.RequestTracker, null, "http://localhost:9"), by);
        await sources.Rotate("helpdesk", SecretPurpose.Api, TimeSpan.Zero, by, "never used");
        await Api.Services.GetRequiredService<ContactRecorder>().Record(A.Contact().About("Det saknas en cykelpump vid stationen.") with { Source = "helpdesk", CaseId = "12" });
        await Eventually.True(async () => await Api.Database.Read(session => session.Single<long>(
            "select (select count(*) from dispatches where state = 'failed') + (select count(*) from write_backs where state = 'failed')")) >= 2);
    }

    /// <summary>Records a contact and waits until it is in the backlog.</summary>
    /// <returns>Number of its item.</returns>
    public static async Task<string> Record(string text, string? place = null)
    {
        var recorded = (Recorded.Accepted)await Api.Services.GetRequiredService<ContactRecorder>().Record(A.Contact().About(text) with { Place = place });
        string? item = null;
        await Eventually.True(async () =>
            (item = (await Api.Services.GetRequiredService<ContactReader>().Find(recorded.Id, default))!.Item) is not null);
        return item!;
    }

    static Task<long> Unsent() =>
        Api.Database.Read(session => session.Single<long>("select count(*) from messages where state <> 'sent'"));

    // Two letters that a mail server refused and a contact that was given up: delivery has something to show.
    static Task Fail() => Api.Database.Write(async session =>
    {
        await session.Execute("update messages set state = 'failed' where id in (select id from messages order by id limit 2)");
        await session.Execute(
            """
            update message_attempts set outcome = 'refused', code = '550'
            where message_id in (select id from messages where state = 'failed')
            """);
        await session.Execute(
            """
            insert into pipeline_failures (contact_id, attempts, code, failed_at, given_up)
            select min(id), 6, 'FormatException', max(received_at), 1 from contacts
            """);
    });

    static LetterFolder Letters => Api.Services.GetRequiredService<LetterFolder>();

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (api is not null) await api.DisposeAsync();
    }

    /// <summary>A new visitor with cookies of their own.</summary>
    /// <param name="role">Null: not signed in.</param>
    public static async Task<Visit> Visit(
        string? role = "admin", string language = "sv", ColorScheme scheme = ColorScheme.Light, int width = 1280, bool script = true) =>
        await Web.Visit.Begin(browser!, new()
        {
            BaseURL = Address.ToString(),
            Locale = language == "en" ? "en-GB" : "sv-SE",
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            StorageState = role is null ? null : sessions[role],
        });

    /// <summary>Makes an account for an agent.</summary>
    public static Task Invite(string login) =>
        Api.Services.GetRequiredService<Users>().Create(new(login, "Anna Ek", Roles.Agent, Password));

    static async Task<string> SignInWithAccount(string login)
    {
        await using var visit = await Visit(role: null);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.FillAsync("#login", login);
        await visit.Page.FillAsync("#password", Password);
        await visit.Page.PressAsync("#password", "Enter");
        await visit.Page.WaitForURLAsync(Address.ToString());
        return await visit.Page.Context.StorageStateAsync();
    }

    // By the page, as people do.
    static async Task<string> SignIn(string role)
    {
        await using var visit = await Visit(role: null);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.ClickAsync($"button[name=role][value={role}]");
        await visit.Page.WaitForURLAsync(Address.ToString());
        return await visit.Page.Context.StorageStateAsync();
    }
}
