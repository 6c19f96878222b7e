using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Intake.Core.Classification;
using NUnit.Framework;

namespace Intake.Tests.Classification;

public class ClassifierTests
{
    [TestCase("Bussen går så sällan att jag inte kommer till jobbet i tid.", "traffic-transport")]
    [TestCase("Gungorna på lekplatsen är trasiga", "streets-parks")]
    [TestCase("Vi har stått i kö till förskolan i ett år", "school")]
    [TestCase("Min mamma får olika personal från hemtjänsten varje dag", "health-care")]
    [TestCase("Soptunnorna töms inte och återvinningsstationen är full", "waste-water")]
    [TestCase("Biblioteket stänger för tidigt", "culture-leisure")]
    [TestCase("Handläggningstiden för bygglov är för lång", "building-housing")]
    [TestCase("The bus stop has no shelter", "traffic-transport")]
    [TestCase("We cannot find a place at a preschool", "school")]
    public void The_words_lead_to_the_area(string text, string area)
    {
        var verdict = Classify(text);

        verdict.Area.Should().Be(area);
        verdict.Unit.Should().Be(AreaCatalog.Default.Find(area)!.Unit);
        verdict.Model.Should().Be(Classifier.Model);
    }

    [Test]
    public void The_reason_names_the_words()
    {
        Classify("Lekplatsen saknar sandlåda").Because.In("sv")
            .Should().StartWith("ord som pekar dit: Lekplatsen, sandlåda");
    }

    [Test]
    public void The_sources_own_area_goes_before_the_words()
    {
        var verdict = Classifier.Classify(new("Bussen är sen", "need", null, "Skola och utbildning", "sv"), AreaCatalog.Default);

        verdict.Area.Should().Be("school");
        verdict.Because.Reasons[0].Code.Should().Be("area-given");
        verdict.Unsure.Should().BeFalse();
        verdict.Candidates.Should().Contain(candidate => candidate.Area == "traffic-transport");
    }

    [Test]
    public void An_area_that_nobody_knows_is_as_none()
    {
        Classifier.Classify(new("Bussen är sen", "need", null, "Rymdfart", "sv"), AreaCatalog.Default).Area.Should().Be("traffic-transport");
    }

    [TestCase("Jag vill prata med någon")]
    [TestCase("")]
    [TestCase("😀😀 !!")]
    public void Too_little_to_go_by_is_left_to_a_person(string text)
    {
        var verdict = Classify(text);

        verdict.Area.Should().Be(AreaCatalog.Other);
        verdict.Unsure.Should().BeTrue();
        verdict.Because.Reasons[0].Code.Should().Be("area-unsure");
    }

    [Test]
    public void Three_candidates_come_best_first_and_sum_to_one_at_most()
    {
        var candidates = Classify("Trygg skolväg: belysning i parken och övergångsställe vid skolan").Candidates;

        candidates.Should().HaveCount(3).And.BeInDescendingOrder(candidate => candidate.Confidence);
        candidates.Sum(candidate => candidate.Confidence).Should().BeLessThanOrEqualTo(1.001);
    }

    [TestCase("Det vore bra om ni satte upp en bänk", "need", "idea")]
    [TestCase("Varför inte bygga en brygga?", "need", "idea")]
    [TestCase("Jag kan inte boka tid, det fungerar inte på telefonen", "idea", "need")]
    [TestCase("I cannot book a time", "idea", "need")]
    public void The_wording_tells_need_from_idea(string text, string noted, string suggested)
    {
        var verdict = Classify(text, noted);

        verdict.Kind.Should().Be(suggested);
        verdict.KindBecause.Reasons[0].Code.Should().Be("kind-words");
    }

    [TestCase("need")]
    [TestCase("idea")]
    public void Without_telling_words_the_kind_stays_as_noted(string noted)
    {
        var verdict = Classify("Hundrastgård i Haga", noted);

        verdict.Kind.Should().Be(noted);
        verdict.KindBecause.Reasons[0].Code.Should().Be("kind-as-noted");
    }

    [TestCase("a")]
    [TestCase("å ")]
    [TestCase("\u202e😀")]
    [TestCase("lekplats ")]
    public void Hostile_texts_are_judged_in_time(string piece)
    {
        Classify("värm upp");
        var watch = Stopwatch.StartNew();

        Classify(new StringBuilder().Insert(0, piece, 10_000 / piece.Length).ToString());

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    static Verdict Classify(string text, string kind = "need") => Classifier.Classify(new(text, kind, null, null, "sv"), AreaCatalog.Default);
}
