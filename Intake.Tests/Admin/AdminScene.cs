using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Tests.Admin;

/// <summary>The product with Anna, its administrator, at her browser.</summary>
sealed class AdminScene : IAsyncDisposable
{
    AdminScene(AccessApi api, Browser anna) => (Api, Anna) = (api, anna);

    public AccessApi Api { get; }
    public Browser Anna { get; }

    public static async Task<AdminScene> Open()
    {
        var api = await AccessApi.Start(("SignIn:AttemptsPerMinute", "1000"));
        return new(api, await api.SignedIn(Roles.Admin));
    }

    public T Get<T>() where T : notnull => Api.Services.GetRequiredService<T>();

    /// <summary>An account with the usual password, and its id.</summary>
    public async Task<string> Account(string login, string role, params string[] units)
    {
        (await Get<Users>().Create(new(login, login, role, AccessApi.Password, units))).Should().BeNull();
        return (await Row(login)).Id;
    }

    public async Task<AccountRow> Row(string login) => (await Get<Accounts>().List()).Single(account => account.Login == login);

    /// <summary>The fields of the account's form as the page was served, with what is typed over them.</summary>
    public async Task<HttpResponseMessage> Save(string id, params (string Name, string Value)[] typed)
    {
        var row = (await Get<Accounts>().Find(id))!;
        var served = new Dictionary<string, string> { ["name"] = row.Name, ["role"] = row.Role, ["seen"] = row.Version };
        foreach (var unit in row.UnitList) served["units"] = unit;
        foreach (var (name, value) in typed) served[name] = value;
        return await Anna.Submit($"/admin/users/{id}", [.. served.Select(field => (field.Key, field.Value))]);
    }

    /// <summary>What stands in the box for a secret.</summary>
    public static async Task<string> SecretOf(HttpResponseMessage answer) =>
        Regex.Match(await answer.Html(), "<textarea[^>]*id=\"secret\"[^>]*>([^<]+)</textarea>").Groups[1].Value.Trim();

    /// <summary>What Anna did, with whom it was done to.</summary>
    public async Task<IReadOnlyList<string>> Audited()
    {
        var id = (await Row(AccessApi.Login)).Id;
        return await Api.Store.Database.Read(session => session.Query<string>(
            "select action || ' ' || subject from audit where actor = @actor and action <> 'session.begin' order by seq", new { actor = $"user:{id}" }));
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
