using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>Session cookies that must not open anything, beside those that do.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class BadSessionsTests
{
    AccessApi api = null!;
    HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start() => client = (api = await AccessApi.Start(("SignIn:AttemptsPerMinute", "1000"))).Bare();

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task No_tampered_cut_or_foreign_session_is_accepted_and_an_honest_one_is()
    {
        await api.Open("anna", Roles.Agent);
        await api.Open("bo", Roles.Admin);
        var (anna, bo) = (await api.Session("anna"), await api.Session("bo"));
        var bad = Tampered(anna, bo).Append(("another installation's", await Foreign())).Concat(await OtherSealed()).ToList();
        var accepted = new List<string>();
        foreach (var (what, cookie) in bad)
            if (await Opens($"{Secured.SessionName}={cookie}")) accepted.Add(what);
        foreach (var name in new[] { "__Host-kci-session", "kci-session2", ".AspNetCore.session", ".AspNetCore.Cookies", "session" })
            if (await Opens($"{name}={anna}")) accepted.Add(name);

        TestContext.Out.WriteLine($"{bad.Count + 5} bad session cookies, {accepted.Count} accepted");
        bad.Should().HaveCountGreaterThan(40);
        accepted.Should().BeEmpty();
        (await Opens($"{Secured.SessionName}={anna}")).Should().BeTrue("it is the control");
    }

    [TestCase("disabled")]
    [TestCase("password")]
    [TestCase("role")]
    [TestCase("units")]
    public async Task A_replayed_session_ends_when_the_account_changes(string change)
    {
        var login = $"eva-{change}";
        await api.Open(login, Roles.Agent);
        var copied = await api.Session(login);
        (await Opens($"{Secured.SessionName}={copied}")).Should().BeTrue("it is the control");
        var accounts = api.Services.GetRequiredService<Accounts>();

        var refusal = change switch
        {
            "disabled" => await accounts.Disable(login, Actor.Operator("test")),
            "password" => await accounts.SetPassword(login, "ett annat långt lösenord", Actor.Operator("test")),
            "role" => await accounts.SetRole(login, Roles.Manager, Actor.Operator("test")),
            _ => await accounts.SetUnits(login, ["*"], Actor.Operator("test")),
        };

        refusal.Should().BeNull();
        (await Opens($"{Secured.SessionName}={copied}")).Should().BeFalse();
    }

    [Test]
    public async Task Signing_in_gives_a_new_session_whatever_cookie_was_brought_along()
    {
        await api.Open("fixated", Roles.Agent);
        var brought = await api.Session("fixated");

        var browser = api.Open();
        var first = Secured.CookieOf(await browser.SignIn("fixated", Secured.Password), Secured.SessionName);
        var second = Secured.CookieOf(await browser.SignIn("fixated", Secured.Password), Secured.SessionName);

        new[] { brought, first, second }.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    async Task<bool> Opens(string cookie) => !Secured.IsRefused(await client.Get(Secured.Path, ("Cookie", cookie)));

    static IEnumerable<(string What, string Cookie)> Tampered(string cookie, string other) =>
    [
        ("empty", ""), ("lower case", cookie.ToLowerInvariant()), ("upper case", cookie.ToUpperInvariant()), ("backwards", new string([.. cookie.Reverse()])),
        ("one letter more", cookie + "A"), ("doubled", cookie + cookie), ("without its first letter", cookie[1..]), ("quoted and cut", $"\"{cookie[..^2]}\""),
        ("another's second half", cookie[..(cookie.Length / 2)] + other[(cookie.Length / 2)..]), ("another's first half", other[..(cookie.Length / 2)] + cookie[(cookie.Length / 2)..]),
        ("chunks that are not there", "chunks-2"), ("many chunks", "chunks-100000"), ("an id", "018f0000-0000-7000-8000-000000000000"), ("json", "{%22role%22:%22admin%22}"),
        .. Enumerable.Range(1, 12).Select(part => ($"cut to {part}/13", cookie[..(cookie.Length * part / 13)])),
        .. Enumerable.Range(0, 24).Select(part => cookie.Length * part / 24).Select(at => ($"letter {at} changed", cookie[..at] + (cookie[at] == 'Q' ? 'R' : 'Q') + cookie[(at + 1)..])),
    ];

    // The same key ring seals these too, for another purpose.
    async Task<IEnumerable<(string What, string Cookie)>> OtherSealed()
    {
        var answer = await client.Get("/sign-in", ("Accept", "text/html"));
        var token = await api.Open().Token("/sign-in");
        return [("the anti-forgery cookie", Secured.CookieOf(answer, "kci-antiforgery")!), ("the form's token", token)];
    }

    static async Task<string> Foreign()
    {
        await using var elsewhere = await AccessApi.Start();
        await elsewhere.Open("anna", Roles.Admin);
        return await elsewhere.Session("anna");
    }
}
