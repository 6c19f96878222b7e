using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Rights;
using Intake.Tests.Access;
using Intake.Tests.Rights;
using Intake.Tests.Security;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

/// <summary>
/// People's details written into every field of every form and call of the running application, by everybody; then a search for them in
/// what each is answered, in the log, the store, its files and the traces. A new form must come into <see cref="Forms"/>.
/// Signed deliveries are tried by <see cref="Hooks.HookPrivacyTests"/>.
/// </summary>
[NonParallelizable]
public sealed class CanaryPagesTests
{
    readonly List<Canary> people = [.. Enumerable.Range(0, 60).Select(number => new Canary(number))];
    readonly TempFolder letters = new();

    AccessApi api = null!;
    HttpClient client = null!;
    CanarySearch search = null!;
    Dictionary<string, string> references = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        search = new(people);
        api = await AccessApi.Start(
            ("SignIn:AttemptsPerMinute", "10000"), ("Limits:CallsPerUser", "100000"), ("Limits:CallsPerAddress", "100000"), ("Accessibility:ReportsPerMinute", "1000"),
            ("Feedback:Folder", letters.Path), ("Logging:LogLevel:Intake", "Trace"), ("Logging:LogLevel:MassTransit", "Debug"));
        client = api.Bare();
        foreach (var role in Roles.All) await api.Open(role, role);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await api.DisposeAsync();
        letters.Dispose();
    }

    [Test]
    public async Task Nothing_that_anybody_writes_anywhere_is_found_where_it_does_not_belong()
    {
        using var traces = new KeptTraces();
        await Record();
        var callers = await Callers();
        var forms = await WaysIn();
        var posts = 0;
        foreach (var (role, visitor) in callers)
            foreach (var change in forms)
                posts += await Write(role, visitor, change, people[posts % people.Count]);
        var looks = 0;
        foreach (var (role, visitor) in callers) looks += await Read(role, visitor);
        await Preview();

        search.Look("log", api.Log.Written);
        search.Look("traces", traces.Text);
        search.Look("tables", await StoreText.Of(api.Store));
        search.LookIntoFiles("the store's files", api.StoreFolder, "intake.db*").Should().Contain("[namn]");
        TestContext.Out.WriteLine($"{people.SelectMany(person => person.Marks).Distinct().Count()} details of {people.Count} people in {posts} posts to {forms.Count} forms and calls and {looks} looks by {callers.Count} callers, {traces.Count} traces; searched for in {search.Characters:N0} characters: {search}");
        traces.Count.Should().BeGreaterThan(posts + looks);
        search.Found.Should().BeEmpty();
    }

    async Task Record()
    {
        var (known, _) = await api.WithKey(Scopes.ContactsWrite);
        foreach (var person in people)
            (await known.PostAsync(Secured.Path, new StringContent(person.Contact.ToJsonString(), null, "application/json"))).EnsureSuccessStatusCode();
        await Eventually.True(async () => await api.Store.Database.Read(session => session.Single<long>("select count(*) from links")) >= people.Count);
        references = (await api.Store.Database.Read(session => session.Query<(string, string)>("select case_id, reference from contacts"))).ToDictionary();
    }

    async Task<List<(string Role, Visitor Visitor)>> Callers()
    {
        var callers = new List<(string, Visitor)> { ("", await Visitor.Stranger(api)) };
        foreach (var role in Roles.All) callers.Add((role, await Visitor.SignedIn(api, role)));
        return callers;
    }

    // Signing out comes last: it ends the session.
    async Task<List<StateChange>> WaysIn()
    {
        var changes = (await StateChanges.Of(api.Services)).Where(change => !Forms.TakesNothing($"{change}")).ToList();
        changes.Select(change => $"{change}").Should().BeEquivalentTo(Forms.All.Keys, "each way in has its line");
        return [.. changes.Where(change => change.Route != "sign-out")];
    }

    async Task<int> Write(string role, Visitor visitor, StateChange change, Canary person)
    {
        var hash = await api.Services.GetRequiredService<PersonFinder>().HashOf(person.OtherEmail) ?? "";
        var fields = Forms.All[$"{change}"].Select(field => (field.Name, Value: Filled(field.Value, person, hash))).ToList();
        using var answer = await FormSender.Send(client, change, fields, visitor, change.IsPage ? $"actor={Uri.EscapeDataString(person.Email)}&subject={Uri.EscapeDataString(person.Name)}" : "");
        ((int)answer.StatusCode).Should().BeLessThan(500, $"{change} by {role}");
        var written = string.Join('\n', fields.Select(field => field.Value)) + person.Email + person.Name;
        var mayRead = role == Roles.DataProtection && change.Path.StartsWith("/privacy", StringComparison.Ordinal);
        var own = person.Marks.Where(mark => mayRead || written.Contains(mark, StringComparison.OrdinalIgnoreCase)).ToList();
        // The way back after sign-in is the address that was asked for.
        search.Look("headers", Uri.UnescapeDataString(Uri.UnescapeDataString(answer.ToString())), answer.Headers.Location is null ? [] : own);
        search.Look("answers", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), own);
        return 1;
    }

    string Filled(string value, Canary person, string hash) => value switch
    {
        Forms.Text => person.Said,
        Forms.Name => person.Name,
        Forms.Email => person.OtherEmail,
        Forms.Phone => person.Phone,
        // Where nobody says that her identity is protected the street alone may stand as a place.
        Forms.Place => person.IsProtected ? $"Hemma hos {person.Name}" : person.Place,
        Forms.Case => Guid.NewGuid().ToString("N"),
        Forms.Hash => hash,
        Forms.Reference => references[$"canary-{person.Number}"],
        _ => value,
    };

    async Task<int> Read(string role, Visitor visitor)
    {
        var numbers = await api.Store.Database.Read(session => session.Query<string>("select number from items order by number limit 20"));
        var mails = Directory.GetFiles(letters.Path, "*.eml").Take(20).Select(path => $"/delivery/mail/{Path.GetFileNameWithoutExtension(path)}");
        string[] quiet =
        [
            .. Web.Pages.Fixed, .. numbers.Select(number => $"/backlog/{number}"), .. numbers.Select(number => $"/api/v1/items/{number}"), .. mails,
            "/docs", "/openapi/v1.json", "/metrics", "/api/v1/contacts?source=canary&take=1000", "/api/v1/items?take=200", "/api/v1/panel/flags?take=200", "/api/v1/masking/exceptions", "/health/ready",
        ];
        foreach (var path in quiet) await Look(visitor, path, []);
        var asked = people.Take(5).SelectMany(person => person.Marks.Append(person.Said)).Select(Uri.EscapeDataString).SelectMany(mark => new[]
        {
            $"/backlog?q={mark}", $"/admin/audit?actor={mark}&subject={mark}", $"/sign-in?returnUrl=%2F{mark}", $"/{mark}", $"/backlog/{mark}",
            $"/setup/{mark}", $"/api/v1/similar?text={mark}", $"/api/v1/contacts/{mark}", $"/delivery/mail/{mark}",
        }).ToList();
        foreach (var path in asked) await Look(visitor, path, people.Take(5).SelectMany(person => person.Marks));
        return quiet.Length + asked.Count;
    }

    async Task Look(Visitor visitor, string path, IEnumerable<string> asked)
    {
        using var answer = await client.Get(path, ("Cookie", visitor.Cookie), ("Accept", path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html"));
        search.Look(asked.Any() ? "answers to questions" : "pages", System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), asked);
    }

    // What would be masked: the caller's own text without anything of it.
    async Task Preview()
    {
        var (known, _) = await api.WithKey(Scopes.ContactsWrite);
        foreach (var person in people)
        {
            var answer = await known.PostAsync("/api/v1/masking/preview", System.Net.Http.Json.JsonContent.Create(new { text = person.Said }));
            answer.EnsureSuccessStatusCode();
            search.Look("previews", await answer.Content.ReadAsStringAsync());
        }
    }
}
