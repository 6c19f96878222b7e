using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Tests.Access;
using Intake.Tests.Rights;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>
/// Each kind of error and file, with the headers of every answer. <see cref="RightsMatrixTests"/> holds the same for
/// each route × method × caller.
/// </summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ErrorHeadersTests
{
    AccessApi api = null!;
    HttpClient client = null!;
    (string Name, string Value) key, session;

    [OneTimeSetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(("PublicUrl", "https://intake.example"));
        client = api.Bare();
        var (_, made) = await api.WithKey(Scopes.ContactsWrite, Scopes.BacklogRead);
        key = ("Authorization", $"Bearer {made.Secret}");
        await api.Open("anna", Roles.Agent);
        session = ("Cookie", $"__Host-kci-session={Secured.CookieOf(await api.Open().SignIn("anna", Secured.Password), "__Host-kci-session")}");
    }

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [TestCase("GET", "/api/v1/contacts?take=x", 400)]
    [TestCase("GET", "/metrics", 403)]
    [TestCase("GET", "/api/v1/nothing-here", 404)]
    [TestCase("GET", "/nothing-here", 404)]
    [TestCase("GET", "/error/500", 404)]
    [TestCase("DELETE", "/api/v1/contacts", 405)]
    [TestCase("TRACE", "/api/v1/contacts", 405)]
    [TestCase("GET", "/theme/site.css", 200)]
    [TestCase("GET", "/assets/site.css", 200)]
    [TestCase("GET", "/assets/favicon.svg", 200)]
    [TestCase("GET", "/health/ready", 200)]
    public async Task Every_answer_to_a_known_caller(string method, string path, int status) =>
        Check(await client.Send(new(method), path, null, key), status);

    [TestCase("text/plain", 415, 10)]
    [TestCase("application/json", 400, 10)]
    [TestCase("application/json", 413, 70_000)]
    public async Task Every_refused_body(string type, int status, int length) =>
        Check(await client.Send(HttpMethod.Post, Secured.Path, new StringContent(new string('{', length), null!, type), key), status);

    [TestCase("/api/v1/contacts", "application/json", 401)]
    [TestCase("/backlog", "text/html", 302)]
    [TestCase("/sign-in", "text/html", 200)]
    [TestCase("/setup/unknown", "text/html", 404)]
    public async Task Every_answer_to_a_stranger(string path, string accept, int status)
    {
        await using var fresh = await AccessApi.Start(("PublicUrl", "https://intake.example"));

        Check(await fresh.Bare().Get(path, ("Accept", accept)), status);
    }

    [TestCase("application/json")]
    [TestCase("text/html")]
    public async Task Every_call_too_many(string accept)
    {
        await using var strict = await AccessApi.Start(("PublicUrl", "https://intake.example"), ("Limits:CallsPerAddress", "1"));
        await strict.Bare().Get("/sign-in");

        Check(await strict.Bare().Get("/sign-in", ("Accept", accept)), 429);
    }

    [TestCase("/api/v1/items", "application/json")]
    [TestCase("/backlog", "text/html")]
    [TestCase("/backlog", "*/*")]
    public async Task Every_fault_of_our_own(string path, string accept)
    {
        await using var broken = api.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
            .AddSingleton<BacklogReader>(_ => throw new InvalidOperationException("hemlig orsak"))));

        using var answer = await broken.Bare().Get(path, ("Accept", accept), path.StartsWith("/api", StringComparison.Ordinal) ? key : session);

        Check(answer, 500);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("hemlig").And.NotContain("Exception").And.NotContain("   at ");
    }

    static void Check(HttpResponseMessage answer, int status)
    {
        answer.StatusCode.Should().Be((HttpStatusCode)status);
        Headers.MissingIn(answer).Should().BeNull();
        answer.Headers.CacheControl.Should().NotBeNull();
        answer.Headers.GetValues("Strict-Transport-Security").Should().Equal("max-age=31536000; includeSubDomains");
    }
}
