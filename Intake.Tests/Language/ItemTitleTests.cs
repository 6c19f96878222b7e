using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class ItemTitleTests
{
    [TestCase("Det saknas bänkar i parken. Min mor orkar inte gå.", "Det saknas bänkar i parken")]
    [TestCase("Varför finns ingen buss dit? Det är långt.", "Varför finns ingen buss dit?")]
    [TestCase("Hundrastgård i Haga\nDet vore bra.", "Hundrastgård i Haga")]
    [TestCase("  Utegym \t i   Billdal  ", "Utegym i Billdal")]
    [TestCase("Hej! Jag hittar inte till mottagningen.", "Hej! Jag hittar inte till mottagningen")]
    public void The_first_sentence_is_the_title(string text, string title)
    {
        ItemTitle.Of(text).Should().Be(title);
    }

    [Test]
    public void A_long_sentence_is_cut_between_words()
    {
        var title = ItemTitle.Of(string.Concat(Enumerable.Repeat("återvinningsstation ", 20)));

        title.Should().EndWith("återvinningsstation…").And.HaveLength(60);
    }

    [Test]
    public void A_single_endless_word_is_cut_to_fit_without_breaking_a_character()
    {
        var title = ItemTitle.Of(string.Concat(Enumerable.Repeat("😀", 5_000)));

        title.Length.Should().BeLessThanOrEqualTo(ItemTitle.Longest);
        char.IsHighSurrogate(title[^2]).Should().BeFalse();
    }

    [Test]
    public void An_empty_text_has_an_empty_title()
    {
        ItemTitle.Of(" \n ").Should().BeEmpty();
    }
}
