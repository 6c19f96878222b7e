using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>Headers that a proxy or a single sign-on product would set, sent by whoever likes.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ForgedHeadersTests
{
    static readonly string[] protectedPaths = [Secured.Path, "/metrics", "/privacy", "/admin/audit", "/openapi/v1.json"];

    static readonly (string Name, string Value)[] whoIAm =
    [
        .. new[]
        {
            "X-Remote-User", "Remote-User", "REMOTE_USER", "X-Forwarded-User", "X-Forwarded-Preferred-Username", "X-Forwarded-Email", "X-Authenticated-User",
            "X-Auth-Request-User", "X-WEBAUTH-USER", "X-User", "X-User-Id", "X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-NAME", "X-MS-CLIENT-PRINCIPAL-ID", "X-MS-TOKEN-AAD-ID-TOKEN",
            "X-Goog-Authenticated-User-Email", "X-Amzn-Oidc-Identity", "X-Amzn-Oidc-Data", "X-SSL-Client-Verify", "X-SSL-Client-S-DN", "X-Client-Cert", "X-ARR-ClientCert",
            "Cf-Access-Authenticated-User-Email", "Tailscale-User-Login", "X-Forwarded-Groups", "X-Roles", "X-Admin", "X-Internal", "X-Scope", "MS-ASPNETCORE-USER",
        }.Select(name => (name, "admin")),
        .. new[] { "X-Forwarded-For", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Originating-IP", "X-Remote-Addr", "X-Original-For" }
            .Select(name => (name, "127.0.0.1")),
        ("Forwarded", "for=127.0.0.1;proto=https;host=localhost"), ("X-Forwarded-Host", "localhost"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/health/live"),
        ("X-Original-URL", "/health/live"), ("X-Rewrite-URL", "/health/live"), ("X-Forwarded-Uri", "/health/live"), ("X-HTTP-Method-Override", "OPTIONS"),
    ];

    AccessApi api = null!;
    HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start() => client = (api = await AccessApi.Start()).Bare();

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task No_header_makes_a_stranger_somebody()
    {
        var accepted = new List<string>();
        foreach (var header in whoIAm)
            foreach (var path in protectedPaths)
                if (!Secured.IsRefused(await client.Get(path, header))) accepted.Add($"{header.Name} at {path}");

        TestContext.Out.WriteLine($"{whoIAm.Length} forged headers × {protectedPaths.Length} addresses, {accepted.Count} accepted");
        (whoIAm.Length * protectedPaths.Length).Should().BeGreaterThan(200);
        accepted.Should().BeEmpty();
        var (known, _) = await api.WithKey(Scopes.BacklogRead);
        ((int)(await known.GetAsync(Secured.Path)).StatusCode).Should().Be(200, "it is the control");
    }

    [Test]
    public async Task No_header_leads_a_call_to_another_address()
    {
        foreach (var name in new[] { "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri", "X-Forwarded-Prefix", "X-Forwarded-Path" })
            (await (await client.Get("/health/live", (name, "/sign-in"))).Content.ReadAsStringAsync()).Should().Be("Healthy", name);
    }

    [TestCase("X-HTTP-Method-Override")]
    [TestCase("X-HTTP-Method")]
    [TestCase("X-Method-Override")]
    public async Task No_header_makes_a_reading_call_a_writing_one(string name)
    {
        var (known, _) = await api.WithKey(Scopes.ContactsWrite, Scopes.BacklogRead, Scopes.BacklogWrite);
        var before = await Contacts();

        ((int)(await known.Send(HttpMethod.Get, Secured.Path, Answers.Contact(name), (name, "POST"))).StatusCode).Should().Be(200);
        ((int)(await known.Send(HttpMethod.Post, $"{Secured.Path}/x?_method=DELETE", Answers.Contact(name), (name, "DELETE"))).StatusCode).Should().Be(405);
        ((int)(await known.Send(HttpMethod.Post, "/api/v1/masking/exceptions/norrby", null, (name, "DELETE"))).StatusCode).Should().Be(405);

        (await Contacts()).Should().Be(before);
        (await known.Send(HttpMethod.Post, Secured.Path, Answers.Contact(name))).StatusCode.Should().Be(HttpStatusCode.Created, "it is the control");
    }

    [TestCase("Host", "evil.example")]
    [TestCase("Host", "localhost:1@evil.example")]
    [TestCase("X-Forwarded-Host", "evil.example")]
    [TestCase("X-Host", "evil.example")]
    [TestCase("Forwarded", "host=evil.example")]
    public async Task No_name_of_a_host_gets_into_an_answer(string name, string value)
    {
        var paths = new[] { "/", "/sign-in", "/privacy", "/nothing-here", "/setup/x", Secured.Path, "/theme/site.css" };
        foreach (var path in paths)
        {
            using var answer = await client.Get(path, ("Accept", "text/html"), (name, value));
            (answer.ToString() + await answer.Content.ReadAsStringAsync()).Should().NotContain("evil.example", path);
        }
    }

    [Test]
    public async Task A_strangers_word_for_https_makes_no_secure_cookie()
    {
        var answer = await client.Get("/sign-in", ("Accept", "text/html"), ("X-Forwarded-Proto", "https"), ("Forwarded", "proto=https"));

        Secured.Cookies(answer).Should().NotBeEmpty().And.NotContain(cookie => cookie.Contains("secure"));
    }

    [Test]
    public async Task Only_a_trusted_proxy_says_whose_address_it_is()
    {
        foreach (var trusted in new[] { false, true })
        {
            await using var running = new RunningApi(("Limits:CallsPerAddress", "5"), ("SignIn:TrustedProxies:0", trusted ? "127.0.0.0/8" : "10.0.0.0/8"));
            using var caller = running.Anonymous();
            var answers = new List<int>();
            for (var call = 0; call < 10; call++)
                answers.Add((int)(await caller.Get(Secured.Path, ("X-Forwarded-For", $"192.0.2.{call}"))).StatusCode);

            answers.Should().Contain(401).And.Match(all => trusted != all.Contains(429), trusted ? "each is another caller" : "they are one");
        }
    }

    Task<long> Contacts() => api.Store.Database.Read(session => session.Single<long>("select count(*) from contacts"));
}
