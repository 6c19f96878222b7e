using System.Net;
using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

/// <summary>A provider, or somebody who plays one, that answers wrongly. Nobody comes in by it.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class BadAnswersTests
{
    HostileProvider provider = null!;
    AccessApi api = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        provider = await HostileProvider.Start();
        api = await AccessApi.Start(provider.Settings);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Test, Order(1)]
    public async Task No_bad_token_and_no_bad_answer_is_accepted_and_good_ones_are()
    {
        var accepted = new List<string>();
        var tokens = BadTokens.All.Concat(BadClaims.All((await Begin()).Nonce)).ToList();
        foreach (var (what, make) in tokens)
        {
            var tried = await Begin();
            using var answer = await tried.Return(make(tried.Forge));
            if (!OpenIdTry.IsRefused(answer)) accepted.Add($"{what}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        foreach (var (what, answers) in BadAnswers.All)
        {
            using var answer = await answers(await Begin(), api);
            if (!OpenIdTry.IsRefused(answer)) accepted.Add($"{what}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }

        var count = tokens.Count + BadAnswers.All.Count;
        TestContext.Out.WriteLine($"{count} bad answers ({tokens.Count} bad tokens among them), {accepted.Count} accepted");
        accepted.Should().BeEmpty();
        count.Should().BeGreaterThan(120);
        tokens.Select(token => token.What).Should().OnlyHaveUniqueItems();
        (await Count("users")).Should().Be(0, "no refusal makes an account");
        (await Count("sessions")).Should().Be(0);
    }

    [Test, Order(2)]
    public async Task Good_tokens_beside_them_are_accepted()
    {
        foreach (var (what, make) in BadTokens.Good)
        {
            var tried = await Begin();
            using var answer = await tried.Return(make(tried.Forge));
            answer.Headers.Location!.OriginalString.Should().Be("/", what);
            (await tried.Browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK, what);
        }
        (await Count("users")).Should().Be(1, "they are all of one person");
    }

    [Test, Order(3)]
    public async Task Nothing_of_a_token_is_logged_or_kept_but_what_an_account_holds()
    {
        api.Log.Text.Should().Contain("A sign-in at the identity provider was refused: token_algorithm");
        foreach (var secret in new[] { Forge.Name, Forge.Email, Forge.AccessToken, Forge.Code, HostileProvider.Secret, "eyJ" })
            api.Log.Text.Should().NotContain(secret);
        var audited = await api.Store.Database.Read(session => session.Query<string>("select action || ' ' || subject || ' ' || because from audit"));
        audited.Should().Contain(["sign-in.refused  token_algorithm", "sign-in.refused  token_audience", "sign-in.refused  token_nonce", "sign-in.refused  state"]);
        audited.Should().NotContain(line => line.Contains("erstin"));
        (await api.Store.Database.Read(session => session.Query<string>("select name || subject || login from users"))).Single()
            .Should().StartWith(Forge.Name + "kerstinopenid:").And.NotContain("@");
    }

    async Task<OpenIdTry> Begin() => await OpenIdTry.Begin(provider, api.Open());

    Task<long> Count(string table) => api.Store.Database.Read(session => session.Single<long>($"select count(*) from {table}"));
}
