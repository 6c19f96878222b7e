using System.Net;
using System.Net.Http.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>Another site makes a signed-in person's browser post, to every address that changes something.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class CrossSiteTests
{
    static readonly string[] roles = [Roles.Admin, Roles.DataProtection, Roles.Analyst];

    // Judged by its signature: of a browser's session nothing is read there.
    const string NoSession = "/api/v1/hooks/unknown";

    AccessApi api = null!;
    HttpClient client = null!;
    List<StateChange> changes = [];

    [OneTimeSetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(("SignIn:AttemptsPerMinute", "1000"), ("Limits:CallsPerUser", "100000"), ("Limits:CallsPerAddress", "100000"));
        client = api.Bare();
        changes = await StateChanges.Of(api.Services);
        foreach (var role in roles) await api.Open(role, role);
    }

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task No_post_from_another_site_is_accepted()
    {
        var visitors = new List<(string Role, Visitor Visitor)>();
        foreach (var role in roles) visitors.Add((role, await Visitor.SignedIn(api, role)));
        var before = await Rows();
        var (posts, accepted, guarded) = (0, new List<string>(), new HashSet<StateChange>());
        foreach (var (role, visitor) in visitors)
            foreach (var change in changes)
                foreach (var forged in await Forged(visitor))
                {
                    posts++;
                    using var answer = await client.Send(change.Method, change.Path, forged.Body(), forged.Headers);
                    if (answer.StatusCode == HttpStatusCode.BadRequest) guarded.Add(change);
                    if (!IsRefused(answer)) accepted.Add($"{change} by {role}, {forged.What}: {(int)answer.StatusCode}");
                }

        TestContext.Out.WriteLine($"{posts} posts from another site to {changes.Count} state-changing addresses, {accepted.Count} accepted");
        changes.Should().HaveCountGreaterThan(15);
        accepted.Should().BeEmpty();
        // Not only for want of rights: somebody who may was stopped by the guard.
        changes.Except(guarded).Select(change => change.Path).Should().BeSubsetOf(["/error/404", NoSession]);
        (await Rows()).Should().Equal(before);
    }

    [Test]
    public async Task The_same_posts_from_the_page_itself_are_accepted()
    {
        var analyst = await Visitor.SignedIn(api, Roles.Analyst);

        (await analyst.Post(client, "/api/v1/masking/exceptions", JsonContent.Create(new { word = "Korsvägen", because = "en plats" }))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await analyst.Post(client, Secured.Path, Answers.Contact("own"))).StatusCode.Should().Be(HttpStatusCode.Created);
        (await analyst.Post(client, "/preferences", Form(("language", "en")), ("Origin", "http://localhost"), ("Sec-Fetch-Site", "same-origin"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await analyst.Post(client, "/sign-out", Form())).Headers.Location!.OriginalString.Should().Be("/sign-in");
    }

    // 401 and 403: the role may not; 400: the guard; 404, 405 and 415: nothing there takes it.
    static bool IsRefused(HttpResponseMessage answer) =>
        (int)answer.StatusCode is 400 or 401 or 403 or 404 or 405 or 415 || answer.Headers.Location?.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal) == true;

    async Task<IReadOnlyList<ForgedPost>> Forged(Visitor visitor)
    {
        var stranger = await Visitor.Stranger(api);
        (string, string)[] session = [("Cookie", visitor.Cookie), .. Elsewhere];
        return
        [
            new("form without token", session, () => Form(("x", "1"))),
            new("text that is JSON", session, () => new StringContent(Whatever, null!, "text/plain")),
            new("JSON", session, () => new StringContent(Whatever, null!, "application/json")),
            new("no body", session, () => null),
            new("invented token", [.. session, ("X-Antiforgery", "CfDJ8x")], () => Form((Visitor.Field, "CfDJ8x"))),
            new("a stranger's token", [.. session, ("X-Antiforgery", stranger.Token)], () => Form((Visitor.Field, stranger.Token))),
            new("a stranger's token and cookie", [("Cookie", $"{visitor.Session}; {stranger.Guard}"), .. Elsewhere, ("X-Antiforgery", stranger.Token)], () => Form((Visitor.Field, stranger.Token))),
            new("the token in the address only", session, () => Form((Visitor.Field + "2", visitor.Token))),
            new("from a sandboxed frame", [("Cookie", visitor.Cookie), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site")], () => Form()),
            new("from a neighbour", [("Cookie", visitor.Cookie), ("Origin", "https://www.localhost"), ("Sec-Fetch-Site", "same-site")], () => Form()),
            new("from an old browser", [("Cookie", visitor.Cookie), ("Origin", "https://evil.example")], () => Form()),
        ];
    }

    // Good for every address that takes JSON.
    static string Whatever => $$"""
        { "source": "x", "caseId": "{{Guid.NewGuid()}}", "kind": "need", "text": "Det är mörkt vid Korsvägen.", "channel": "phone", "word": "Korsvägen", "because": "en plats" }
        """;

    static (string, string)[] Elsewhere => [("Origin", "https://evil.example"), ("Referer", "https://evil.example/"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")];

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));

    Task<Dictionary<string, long>> Rows() => api.Store.Database.Read(async session =>
    {
        var rows = new Dictionary<string, long>();
        foreach (var table in await session.Query<string>("select name from sqlite_master where type = 'table' order by name"))
            rows[table] = await session.Single<long>($"select count(*) from {table}");
        return rows;
    });

    sealed record ForgedPost(string What, (string, string)[] Headers, Func<HttpContent?> Body);
}
