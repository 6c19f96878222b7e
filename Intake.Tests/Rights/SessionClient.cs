using System.Net;
using FluentAssertions;
using Intake.Tests.Access;

namespace Intake.Tests.Rights;

/// <summary>A person's cookies over a real connection, following no redirects.</summary>
sealed class SessionClient(Uri address)
{
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    public async Task SignIn(string login, string password) =>
        (await new Browser(Client).SignIn(login, password)).StatusCode.Should().Be(HttpStatusCode.Redirect, $"{login} signs in");
}
