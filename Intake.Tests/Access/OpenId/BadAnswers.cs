using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Intake.Tests.Access.OpenId;

/// <summary>Ways to come back from the provider that nobody may be let in by, although the token is good.</summary>
static class BadAnswers
{
    public static IReadOnlyList<(string What, Func<OpenIdTry, AccessApi, Task<HttpResponseMessage>> Answer)> All { get; } =
    [
        .. Addresses.Select(bad => (bad.What, (Func<OpenIdTry, AccessApi, Task<HttpResponseMessage>>)((tried, _) => At(tried, bad.Address(tried))))),
        ("the state of another browser", async (tried, api) => await At(tried, tried.Address(state: (await Other(tried, api)).State))),
        ("another browser, which began too", async (tried, api) => await At(tried with { Browser = (await Other(tried, api)).Browser }, tried.Address())),
        ("a browser that began nothing", (tried, api) => At(tried with { Browser = api.Open() }, tried.Address())),
        ("the same answer twice", async (tried, _) =>
        {
            await tried.Return(HostileProvider.Json(new() { ["error"] = "invalid_grant" }));
            return await At(tried, tried.Address());
        }),
        ("by a form", (tried, _) => Post(tried, Form(("code", Forge.Code), ("state", tried.State), ("iss", tried.Provider.Address)))),
        ("by a form, with the token", (tried, _) => Post(tried, Form(("id_token", tried.Forge.Good()), ("state", tried.State), ("iss", tried.Provider.Address)))),
        ("by something else", (tried, _) => Post(tried, new StringContent("{}", Encoding.UTF8, "application/json"))),
        .. Endpoint.Select(bad => (bad.What, (Func<OpenIdTry, AccessApi, Task<HttpResponseMessage>>)((tried, _) => tried.Return(bad.Answer(tried.Forge))))),
    ];

    static IEnumerable<(string What, Func<OpenIdTry, string> Address)> Addresses =>
    [
        ("no state", tried => tried.Address(state: null)),
        ("an invented state", tried => tried.Address(state: "CfDJ8invented")),
        ("a state with one letter changed", tried => tried.Address(state: tried.State[..^5] + (tried.State[^5] == 'A' ? 'B' : 'A') + tried.State[^4..])),
        ("a state cut short", tried => tried.Address(state: tried.State[..^6])),
        ("no code", tried => tried.Address(code: null)),
        ("nothing at all", _ => OpenIdTry.Callback),
        ("another issuer", tried => tried.Address(iss: "https://evil.example")),
        ("an issuer with a slash behind", tried => tried.Address(iss: tried.Provider.Address + "/")),
        ("no issuer, although the provider always says it", tried => tried.Address(iss: null)),
        ("an error beside the code", tried => tried.Address() + "&error=server_error"),
        ("access denied", tried => tried.Address(code: null) + "&error=access_denied&error_description=kerstin@kanariefagel.example"),
        ("login required", tried => tried.Address(code: null) + "&error=login_required"),
        ("a token in the address", tried => tried.Address() + "&id_token=" + tried.Forge.Good()),
        ("an access token in the address", tried => tried.Address() + "&access_token=x"),
        ("the token and no code", tried => tried.Address(code: null) + "&id_token=" + tried.Forge.Good()),
    ];

    static IEnumerable<(string What, Func<Forge, IResult> Answer)> Endpoint =>
    [
        ("a code that is not good any more", _ => HostileProvider.Json(new() { ["error"] = "invalid_grant", ["error_description"] = Forge.Email })),
        ("a code of another client", _ => Results.Json(new { error = "invalid_client" }, statusCode: 401)),
        ("a broken token endpoint", _ => Results.StatusCode(500)),
        ("a page instead of tokens", _ => Results.Content("<html>", "text/html")),
        ("a list instead of tokens", _ => Results.Content("[]", "application/json")),
        ("no ID token", _ => HostileProvider.Json(new() { ["access_token"] = "x", ["token_type"] = "Bearer" })),
        ("no access token", forge => HostileProvider.Json(new() { ["id_token"] = forge.Good() })),
        ("the ID token in a list", forge => HostileProvider.Json(new() { ["access_token"] = "x", ["id_token"] = new JsonArray(forge.Good()) })),
        ("elsewhere for tokens", forge => Results.Redirect(forge.Provider.Address + "/elsewhere")),
        ("more than anybody reads", forge => HostileProvider.Json(new() { ["id_token"] = forge.Good(), ["access_token"] = new string('x', 2_000_000) })),
    ];

    // With a good token waiting, so that only the way back is wrong.
    static Task<HttpResponseMessage> At(OpenIdTry tried, string address)
    {
        tried.Provider.Answer = () => HostileProvider.Tokens(tried.Forge.Good());
        return tried.Browser.Get(address);
    }

    static Task<HttpResponseMessage> Post(OpenIdTry tried, HttpContent content)
    {
        tried.Provider.Answer = () => HostileProvider.Tokens(tried.Forge.Good());
        return tried.Browser.Post(OpenIdTry.Callback, content);
    }

    static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));

    static Task<OpenIdTry> Other(OpenIdTry tried, AccessApi api) => OpenIdTry.Begin(tried.Provider, api.Open());
}
