using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Api.Contacts;
using Intake.Core.Access;
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
        var columns = await Columns(api);
        var fields = columns.Select(column => column.Name).Distinct().SelectMany(name => new[] { name, Camel(name) }).Distinct()
            .Where(name => !IsWritable(name)).ToList();

        foreach (var field in fields)
        {
            using var answer = await client.PostAsJsonAsync("/api/v1/contacts", Body(field));
            ((int)answer.StatusCode).Should().BeOneOf([201, 400, 422], field);
        }

        TestContext.Out.WriteLine($"{fields.Count} fields × 2 places in the body against {columns.Count} columns");
        fields.Should().HaveCountGreaterThan(100);
        foreach (var (table, name) in columns)
            (await api.Database.Read(session => session.Single<long>($"select count(*) from {table} where cast({name} as text) like '%{Smuggled}%'")))
                .Should().Be(0, $"{table}.{name}");
    }

    [Test]
    public async Task Nobody_becomes_administrator_by_a_field_of_the_sign_in_form()
    {
        await using var site = await Access.AccessApi.Start();
        var browser = await site.SignedIn(Roles.Agent);

        await browser.Submit("/sign-in", ("login", Access.AccessApi.Login), ("password", Access.AccessApi.Password),
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

    static Task<IReadOnlyList<(string Table, string Name)>> Columns(RunningApi api) => api.Database.Read(session =>
        session.Query<(string, string)>("select m.name, p.name from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table'"));

    static string Camel(string column) =>
        string.Concat(column.Split('_').Select((part, at) => at == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
