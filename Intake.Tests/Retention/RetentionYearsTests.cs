using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Retention;

/// <summary>Week by week against a model that knows only when a thing was made, and the rules.</summary>
public sealed class RetentionYearsTests
{
    static readonly (string Table, string Type)[] kinds = [("vault", "contact-details"), ("idempotency_keys", "answered-calls"), ("messages", "letters")];

    static readonly string[] types = [.. kinds.Select(kind => kind.Type), "refused-files"];

    [TestCase("sqlite", 156)]
    [TestCase("postgres", 52)]
    public async Task Nothing_is_deleted_early_late_or_without_a_rule(string engine, int weeks)
    {
        await using var years = await Years.Begin(engine);
        var (random, made, rules) = (new Random(3), new Dictionary<string, long>(), new Dictionary<string, (string Id, long Days)>());
        var gone = types.ToDictionary(type => type, _ => new HashSet<string>());
        var files = new Dictionary<string, long>();

        for (var week = 0; week < weeks; week++)
        {
            for (var i = random.Next(4); i > 0; i--) made[await years.Contact()] = years.Now;
            if (random.Next(3) == 0) files[await years.RefusedFile()] = years.Now;
            if (made.Count > 0 && random.Next(10) == 0) years.Held.Add(made.Keys.ElementAt(random.Next(made.Count)));
            await ChangeRules(years, rules, random, week);
            if (rules.Count > 0) await years.Run();
            foreach (var (table, type) in kinds)
            {
                if (rules.TryGetValue(type, out var rule))
                    gone[type].UnionWith(made.Where(thing => thing.Value < years.Now - rule.Days * 86_400_000 && !years.Held.Contains(thing.Key)).Select(thing => thing.Key));
                (await years.Left(table)).Should().BeEquivalentTo(made.Keys.Except(gone[type]), $"{type}, week {week}");
            }
            if (rules.TryGetValue("refused-files", out var lasting))
                gone["refused-files"].UnionWith(files.Where(file => file.Value < years.Now - lasting.Days * 86_400_000).Select(file => file.Key));
            files.Keys.Where(File.Exists).Should().BeEquivalentTo(files.Keys.Except(gone["refused-files"]), $"week {week}");
            Directory.GetFiles(years.Folder.Path).Should().HaveCount(made.Count - gone["letters"].Count);
            years.Clock.Advance(TimeSpan.FromDays(7));
        }

        gone.Values.Sum(ids => ids.Count).Should().BePositive();
        (await years.Verifier.Verify()).IsWhole.Should().BeTrue();
    }

    // Rules come and go; the first weeks have none.
    static async Task ChangeRules(Years years, Dictionary<string, (string Id, long Days)> rules, Random random, int week)
    {
        var type = types[random.Next(types.Length)];
        if (week < 6 || random.Next(4) != 0) return;
        if (rules.Remove(type, out var old))
        {
            (await years.Rules.Withdraw(old.Id, Years.One)).Should().BeNull();
            return;
        }
        var days = type == "letters" ? 400 + random.Next(100) : 30 + random.Next(200);
        (await years.Rules.Add("GB-1", type, days, Years.One)).Should().BeNull();
        rules[type] = ((await years.Rules.List()).Single(rule => rule.Type == type && rule.InForce).Id, days);
    }
}
