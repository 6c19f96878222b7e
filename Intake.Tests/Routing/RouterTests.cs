using FluentAssertions;
using Intake.Core.Deduplication;
using Intake.Core.Language;
using Intake.Core.Routing;
using NUnit.Framework;

namespace Intake.Tests.Routing;

public class RouterTests
{
    [Test]
    public void What_the_agent_chose_goes_before_what_the_machine_found()
    {
        var decision = Router.Route("chosen", [A("known", 1, repeat: true)]);

        decision.ItemId.Should().Be("chosen");
        decision.How.Should().Be(LinkHow.Agent);
    }

    [Test]
    public void A_repeat_is_linked_by_the_machine()
    {
        var decision = Router.Route(null, [A("alike", 0.9), A("known", 1, repeat: true)]);

        decision.ItemId.Should().Be("known");
        decision.How.Should().Be(LinkHow.Automatic);
    }

    [Test]
    public void Anything_less_is_suggested_to_people_and_opens_an_item()
    {
        var decision = Router.Route(null, [A("a", 0.99), A("b", 0.6), A("c", 0.5), A("d", 0.4), A("e", 0.1)]);

        decision.ItemId.Should().BeNull();
        decision.How.Should().Be(LinkHow.New);
        decision.Score.Should().Be(0.99);
        decision.Suggestions.Select(match => match.ItemId).Should().Equal("a", "b", "c");
    }

    [Test]
    public void Weak_matches_are_not_worth_anyones_time()
    {
        var decision = Router.Route(null, [A("a", Router.WorthSuggesting - 0.01)]);

        decision.Suggestions.Should().BeEmpty();
        decision.Because.ToString().Should().Be("inget liknande är känt");
    }

    static Match A(string item, double score, bool repeat = false) =>
        new() { ItemId = item, Score = score, Repeat = repeat, Because = Because.Of("shared-words", "bänk") };
}
