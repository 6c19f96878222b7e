using FluentAssertions;
using Intake.Core.Deduplication;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

/// <summary>Real proposals: what is linked by machine, and how well scores part same from other.</summary>
[Category("Measure")]
public class ProposalTests
{
    [Test]
    public void Exactly_the_proposals_that_were_sent_again_are_repeats()
    {
        var proposals = Proposal.All();
        var index = Index(proposals);

        var repeated = proposals.Where(one => Others(index, one).Any(match => match.Repeat)).Select(one => one.Id);

        repeated.Should().BeEquivalentTo([785, 872, 5270, 861, 1049]);
    }

    [Test]
    public void Pairs_judged_the_same_score_higher_than_others()
    {
        var proposals = Proposal.All();
        var index = Index(proposals);
        var byId = proposals.ToDictionary(one => one.Id);
        var judged = File.ReadLines(SharedData.File("goteborgsforslaget/pairs.tsv")).Skip(1)
            .Select(line => line.Split('\t').Select(int.Parse).ToArray())
            .Select(pair => (Same: pair[2] == 1, Score: Score(index, byId[pair[0]], pair[1])))
            .ToList();

        var same = judged.Where(pair => pair.Same).ToList();
        var other = judged.Where(pair => !pair.Same).ToList();
        var parted = same.Average(one => other.Average(two => one.Score > two.Score ? 1 : one.Score < two.Score ? 0 : 0.5));
        TestContext.Out.WriteLine($"AUC {parted:F3} on {judged.Count} pairs");
        parted.Should().BeGreaterThan(0.8);
    }

    static WordingIndex Index(IReadOnlyList<Proposal> proposals)
    {
        var index = new WordingIndex();
        foreach (var one in proposals)
            index.Add(new() { ContactId = $"{one.Id}", ItemId = $"{one.Id}", Kind = "idea", Text = one.Text });
        return index;
    }

    static IEnumerable<Match> Others(WordingIndex index, Proposal one) =>
        index.Search(new("idea", one.Text, null), 10).Where(match => match.ItemId != $"{one.Id}");

    static double Score(WordingIndex index, Proposal one, int other) =>
        index.Search(new("idea", one.Text, null), int.MaxValue).FirstOrDefault(match => match.ItemId == $"{other}")?.Score ?? 0;
}
