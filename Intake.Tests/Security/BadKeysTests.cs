using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>API keys that must not open anything, beside those that do.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class BadKeysTests
{
    AccessApi api = null!;
    HttpClient client = null!;

    [OneTimeSetUp]
    public async Task Start() => client = (api = await AccessApi.Start()).Bare();

    [OneTimeTearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task No_bad_key_is_accepted_and_a_good_one_is()
    {
        var (good, other) = (await Key(), await Key());
        var bad = BadKeys.All(good, other).Concat(await Ended()).ToList();
        var accepted = new List<string>();
        foreach (var (what, header) in bad)
            if (!Secured.IsRefused(await client.Get(Secured.Path, ("Authorization", header)))) accepted.Add(what);

        TestContext.Out.WriteLine($"{bad.Count} bad keys and tokens, {accepted.Count} accepted");
        bad.Should().HaveCountGreaterThan(40);
        bad.Select(one => one.Header).Should().OnlyHaveUniqueItems();
        accepted.Should().BeEmpty();
        foreach (var scheme in new[] { "Bearer", "bearer" })
            ((int)(await client.Get(Secured.Path, ("Authorization", $"{scheme} {good.Secret}"))).StatusCode).Should().Be(200, "it is the control");
    }

    [Test]
    public async Task A_key_anywhere_but_in_its_header_is_not_looked_at()
    {
        var key = (await Key()).Secret;
        var elsewhere = new[] { "X-Api-Key", "X-Api-Token", "Api-Key", "X-Authorization", "X-Auth-Token", "X-Access-Token", "Proxy-Authorization", "Cookie" };

        foreach (var header in elsewhere)
            Secured.IsRefused(await client.Get(Secured.Path, (header, header == "Cookie" ? $"kci-session={key}; Authorization=Bearer {key}" : $"Bearer {key}"))).Should().BeTrue(header);
        foreach (var parameter in new[] { "access_token", "api_key", "key", "token", "authorization" })
            Secured.IsRefused(await client.Get($"{Secured.Path}?{parameter}={key}")).Should().BeTrue(parameter);
        Secured.IsRefused(await client.Get(Secured.Path, ("Authorization", "Bearer wrong"), ("Authorization", $"Bearer {key}"))).Should().BeTrue("two headers");
    }

    ApiKeys Keys => api.Services.GetRequiredService<ApiKeys>();

    async Task<NewApiKey> Key(DateTimeOffset? expires = null) =>
        (await Keys.Create(new("test", [Scopes.BacklogRead], ExpiresAt: expires), Actor.Operator("test"))).Key!;

    // None of them was used before: what was is remembered for a few seconds.
    async Task<IEnumerable<(string What, string Header)>> Ended()
    {
        var (revoked, expired, rotated) = (await Key(), await Key(DateTimeOffset.UtcNow.AddDays(1)), await Key());
        await Keys.Revoke(revoked.Id, Actor.Operator("test"));
        await api.Store.Database.Write(session => session.Execute("update api_keys set expires_at = 1 where id = @Id", new { expired.Id }));
        await Keys.Rotate(rotated.Id, TimeSpan.Zero, Actor.Operator("test"));
        return [("revoked", $"Bearer {revoked.Secret}"), ("expired", $"Bearer {expired.Secret}"), ("rotated away", $"Bearer {rotated.Secret}")];
    }
}
