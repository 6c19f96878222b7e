using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Units;
using Intake.Tests.Classification;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Units;

/// <summary>A unit has its new name everywhere, or its old name everywhere.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class UnitRenamingTests(string engine)
{
    const string Old = "Trafiknämnden";
    const string New = "Gatukontoret";

    AreaScene scene = null!;
    ItemRow item = null!;
    User anna = null!;

    UnitRenaming Renaming => scene.Here.GetRequiredService<UnitRenaming>();

    [SetUp]
    public async Task Open()
    {
        scene = await AreaScene.Open(engine);
        item = await AreaScene.Receive(scene.Here, A.Contact().About("Bussen går för sällan."));
        item.Unit.Should().Be(Old);
        var users = scene.Here.GetRequiredService<Users>();
        await users.Create(new("anna", "Anna", Roles.Analyst, "korrekt häst batteri", ["Skolnämnden", Old]));
        await users.Create(new("bo", "Bo", Roles.Analyst, "korrekt häst batteri", ["Skolnämnden"]));
        anna = (await users.Verify("anna", "korrekt häst batteri"))!;
        await scene.Here.GetRequiredService<ApiKeys>().Create(new("k", [Scopes.BacklogRead], [Old, "Park"]), AreaScene.Admin);
        await scene.Here.GetRequiredService<ApiKeys>().Create(new("all", [Scopes.BacklogRead]), AreaScene.Admin);
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task Areas_items_accounts_and_keys_move_together_and_the_accounts_sessions_end()
    {
        var users = scene.Here.GetRequiredService<Users>();
        (await users.Holding(anna.Id, anna.Stamp)).Should().NotBeNull();
        var (unit, refusal) = await Renaming.Preview(Old, New);
        refusal.Should().BeNull();
        unit.Should().BeEquivalentTo(new { Name = Old, Accounts = 1, Keys = 1, Items = 1L });
        unit!.Areas.Select(area => area.Code).Should().Equal("traffic-transport");

        (await Renaming.Rename(Old, $" {New} ", AreaScene.Admin)).Should().BeNull();

        (await Named()).Should().Equal(
            "account Skolnämnden", $"account Skolnämnden\n{New}", $"area {New}", $"item {New}", "key *", $"key {New}\nPark", $"suggestion {New}");
        (await users.Holding(anna.Id, anna.Stamp)).Should().BeNull();
        (await scene.Audited()).Should().ContainSingle(entry => entry == $"unit.rename {Old} {New}");
        scene.Here.GetRequiredService<Areas>().Current.Find("traffic-transport")!.Unit.Should().Be(New);
        (await Renaming.Rename(Old, "X", AreaScene.Admin)).Should().Be(UnitRefusals.UnknownUnit);
    }

    [Test]
    public async Task A_renaming_that_breaks_off_midway_changes_nothing()
    {
        var before = await Named();
        // The third of the tables is away.
        await scene.Store.Database.Write(session => session.Execute("alter table classifications rename to away"));

        await Renaming.Invoking(renaming => renaming.Rename(Old, New, AreaScene.Admin)).Should().ThrowAsync<System.Data.Common.DbException>();

        await scene.Store.Database.Write(session => session.Execute("alter table away rename to classifications"));
        (await Named()).Should().Equal(before);
        (await scene.Here.GetRequiredService<Users>().Holding(anna.Id, anna.Stamp)).Should().NotBeNull();
        (await scene.Audited()).Should().NotContain(entry => entry.StartsWith("unit.rename"));
    }

    [Test]
    public async Task A_process_that_has_not_heard_of_it_routes_to_the_new_name()
    {
        await AreaScene.Now(scene.Elsewhere, "school");
        await Renaming.Rename(Old, New, AreaScene.Admin);

        (await AreaScene.Receive(scene.Elsewhere, A.Contact().About("Spårvagnen kommer aldrig i tid."))).Unit.Should().Be(New);
    }

    [Test]
    public async Task While_contacts_are_routed_none_is_left_under_the_old_name()
    {
        var received = Task.Run(async () =>
        {
            for (var number = 0; number < 20; number++)
                await AreaScene.Receive(scene.Elsewhere, A.Contact().About($"Spårvagn nummer {number} kommer aldrig i tid till hållplats {number}."));
        });
        (await Renaming.Rename(Old, New, AreaScene.Admin)).Should().BeNull();
        await received;

        (await Named()).Should().NotContain(name => name.Contains(Old));
    }

    [Test]
    public async Task Of_two_who_rename_it_at_once_one_is_told_that_it_is_gone()
    {
        var told = await Task.WhenAll(
            Task.Run(() => Renaming.Rename(Old, New, AreaScene.Admin)),
            Task.Run(() => scene.Elsewhere.GetRequiredService<UnitRenaming>().Rename(Old, "Trafikkontoret", AreaScene.Admin)));

        told.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal == UnitRefusals.UnknownUnit);
        (await Named()).Where(name => name.Contains("kontoret")).Select(name => name.Split(' ', '\n')[^1]).Distinct().Should().HaveCountLessThanOrEqualTo(2);
    }

    [Test]
    public async Task Two_units_are_not_joined_and_a_name_that_cannot_be_is_refused()
    {
        (await Renaming.Rename(Old, "Skolnämnden", AreaScene.Admin)).Should().Be(UnitRefusals.UnitExists);
        (await Renaming.Rename(Old, "SKOLNÄMNDEN", AreaScene.Admin)).Should().Be(UnitRefusals.UnitExists);
        foreach (var name in new[] { "", " ", "*", "a|b", "a\nb", "<script>", Old, new('x', 101) })
            (await Renaming.Rename(Old, name, AreaScene.Admin)).Should().Be(UnitRefusals.BadUnitName, name);
        (await Renaming.Rename("*", New, AreaScene.Admin)).Should().Be(UnitRefusals.UnknownUnit);

        (await Renaming.Rename(Old, Old.ToUpperInvariant(), AreaScene.Admin)).Should().BeNull("its own name may change its letters");
    }

    // Where either unit, or one beside it, is named.
    Task<List<string>> Named() => scene.Store.Database.Read(async session =>
    {
        var names = new List<string>();
        foreach (var (what, sql) in new[]
        {
            ("account", "select units from users"), ("key", "select units from api_keys"),
            ("item", "select unit from items"), ("suggestion", "select unit from classifications"), ("area", "select unit from areas"),
        })
            names.AddRange((await session.Query<string>(sql)).Select(name => $"{what} {name}"));
        return names.Order(StringComparer.Ordinal).ToList();
    });
}
