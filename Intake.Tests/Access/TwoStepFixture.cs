using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

/// <summary>The API on a clock that the test moves, and an account with a second factor.</summary>
public abstract class TwoStepFixture
{
    protected const string HalfWayName = "kci-half-way";

    internal readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    internal AccessApi api = null!;
    internal Phone phone = null!;
    internal IReadOnlyList<string> codes = [];

    [SetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(clock, ("SignIn:AttemptsPerMinute", "1000"));
        (phone, codes) = await Enrolled(AccessApi.Login, Roles.Analyst);
    }

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    protected async Task<HttpResponseMessage> Through(string code)
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);
        return await browser.Submit("/sign-in/code", ("code", code));
    }

    protected async Task<string> HalfWay() => Secured.CookieOf(await api.Open().SignIn(AccessApi.Login, AccessApi.Password), HalfWayName)!;

    async Task<(Phone, IReadOnlyList<string>)> Enrolled(string login, string role) =>
        await Phone.Enrol(api.Services.GetRequiredService<SecondFactors>(), (await Account(api, login, role)).Id, clock);

    internal static async Task<User> Account(AccessApi api, string login, string role)
    {
        var users = api.Services.GetRequiredService<Users>();
        await users.Create(new(login, login, role, AccessApi.Password));
        return (await users.Verify(login, AccessApi.Password))!;
    }
}
