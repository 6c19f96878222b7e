using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Api.Contacts;
using Intake.Core.Access;
using Intake.Core.Storage;
using Intake.Tests.Access;
using Intake.Tests.Security;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Rights;

/// <summary>A caller who sends more than the request type has: every column of every table, as a field of its own.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class OverPostingTests
{
    const string Smuggled = "smugglad";

    [Test]
    public async Task No_field_beyond_the_request_types_reaches_the_store()
    {
        await using var api = new RunningApi();
        using var client = await api.WithKey(Scopes.ContactsWrite);
        var columns = await Columns(api.Database);
        var fields = columns.Select(column => column.Name).Distinct().SelectMany(name => new[] { name, Camel(name) }).Distinct()
            .Where(name => !IsWritable(name)).ToList();

        foreach (var field in fields)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/contacts", Body(field));
            ((int)answer.StatusCode).Should().BeOneOf([201, 400, 422], field);
        }

        TestContext.Out.WriteLine($"{fields.Count} fields × 2 places in the body against {columns.Count} columns");
        fields.Should().HaveCountGreaterThan(100);
        foreach (var (table, name) in columns) (await Stored(api.Database, table, name)).Should().Be(0, $"{table}.{name}");
    }

    [Test]
    public async Task No_form_and_no_call_takes_a_field_it_does_not_have_from_anybody()
    {
        await using var api = await AccessApi.Start(("SignIn:AttemptsPerMinute", "10000"), ("Limits:CallsPerUser", "100000"), ("Limits:CallsPerAddress", "100000"), ("Accessibility:ReportsPerMinute", "1000"));
        using var client = api.Bare();
        foreach (var role in Roles.All) await api.Open(role, role);
        var changes = (await StateChanges.Of(api.Services)).Where(change => !Forms.TakesNothing($"{change}")).OrderBy(change => change.Route == "sign-out").ToList();
        changes.Select(change => $"{change}").Should().BeEquivalentTo(Forms.All.Keys, "each form and call has its line");
        var names = Names(await Columns(api.Store.Database));
        var before = await Accounts(api);

        var cells = 0;
        foreach (var role in Roles.All.Prepend(""))
            foreach (var value in new Func<string, string>[] { _ => Smuggled, Powerful })
            {
                // Signing out comes last and ends the session.
                var visitor = role.Length == 0 ? await Visitor.Stranger(api) : await Visitor.SignedIn(api, role);
                foreach (var change in changes) cells += await Post(client, change, visitor, names, value);
            }

        TestContext.Out.WriteLine($"{cells} cells: {changes.Count} forms and calls × {Roles.All.Count + 1} callers × 2 values of each of about {names.Count} fields, in the body and in the address");
        (await Accounts(api)).Should().Equal(before);
        foreach (var (table, name) in await Columns(api.Store.Database))
            (await Stored(api.Store.Database, table, name)).Should().Be(0, $"{table}.{name}");
    }

    static async Task<int> Post(HttpClient client, StateChange change, Visitor visitor, IReadOnlyList<string> names, Func<string, string> value)
    {
        var right = Forms.Harmless($"{change}");
        var more = names.Where(name => !right.Exists(field => field.Name.Split('.')[^1].Equals(name.Split('.')[^1], StringComparison.OrdinalIgnoreCase))).Select(name => (name, Value: value(name))).ToList();
        var query = string.Join('&', more.Select(field => $"{Uri.EscapeDataString(field.name)}={Uri.EscapeDataString(field.Value)}"));
        using var answer = await FormSender.Send(client, change, change.IsPage ? [.. right, .. more] : right, visitor, query, body =>
        {
            foreach (var (name, text) in more) (body[name], ((body["resident"] as JsonObject) ?? [])[name]) = (text, text);
        });
        ((int)answer.StatusCode).Should().BeLessThan(500, $"{change}: {await answer.Content.ReadAsStringAsync()}");
        return more.Count;
    }

    // What would matter if it were believed.
    static string Powerful(string name) => name.Split('.')[^1].ToLowerInvariant() switch
    {
        "role" or "scopes" => Roles.Admin,
        "unit" or "units" => "*",
        _ => "1",
    };

    // As columns, as JSON and as a page's model would name them.
    static List<string> Names(IEnumerable<(string Table, string Name)> columns) =>
        [.. columns.Select(column => Camel(column.Name)).SelectMany(name => new[] { name, $"Form.{name}", $"User.{name}" })
            .Concat(columns.Select(column => column.Name)).Concat(["isAdmin", "is_admin", "admin", "isDemo", "demo", "returnUrl", "stamp"]).Distinct(StringComparer.OrdinalIgnoreCase)];

    static Task<IReadOnlyList<string>> Accounts(AccessApi api) => api.Store.Database.Read(session => session.Query<string>(
        "select login || '|' || name || '|' || role || '|' || units || '|' || password_hash || '|' || coalesce(disabled_at, '') from users union all select id || scopes || units from api_keys order by 1"));

    static Task<long> Stored(Database database, string table, string name) => database.Read(session =>
        session.Single<long>($"select count(*) from {table} where cast({name} as text) like '%{Smuggled}%'"));

    [Test]
    public async Task Nobody_becomes_administrator_by_a_field_of_the_sign_in_form()
    {
        await using var site = await AccessApi.Start();
        var browser = await site.SignedIn(Roles.Agent);

        await browser.Submit("/sign-in", ("login", AccessApi.Login), ("password", AccessApi.Password),
            ("role", Roles.Admin), ("Role", Roles.Admin), ("handler", "Demo"), ("unit", "*"), ("Units", "*"), ("stamp", "x"), ("id", "x"), ("IsDemo", "true"));

        ((int)(await browser.Get("/metrics")).StatusCode).Should().Be(403);
    }

    static JsonObject Body(string field) => new()
    {
        ["source"] = "test",
        ["caseId"] = Guid.NewGuid().ToString("N"),
        ["kind"] = "need",
        ["text"] = "Det saknas belysning längs gångvägen.",
        ["channel"] = "phone",
        [field] = Smuggled,
        ["resident"] = new JsonObject { ["wants"] = "none", [field] = Smuggled },
    };

    static bool IsWritable(string name) => typeof(ContactRequest).GetProperties().Concat(typeof(ResidentRequest).GetProperties())
        .Any(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    static Task<IReadOnlyList<(string Table, string Name)>> Columns(Database database) => database.Read(session =>
        session.Query<(string, string)>("select m.name, p.name from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table'"));

    static string Camel(string column) =>
        string.Concat(column.Split('_').Select((part, at) => at == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
