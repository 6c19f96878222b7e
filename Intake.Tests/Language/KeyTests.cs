using System.Text;
using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class KeyTests
{
    [TestCase("Hundrastgård!", "  hundrastgård ")]
    [TestCase("ÅÄÖ – gång", "åäö gång")]
    [TestCase("Tak över huvudet-garanti", "TAK  över\nhuvudet garanti.")]
    public void Case_spacing_and_punctuation_make_no_difference(string one, string other)
    {
        TextKey.Of(one).Should().Be(TextKey.Of(other));
    }

    [TestCase("Gång på gatan", "Gang pa gatan")]
    [TestCase("buss 16", "buss 60")]
    [TestCase("bra 👍", "bra 👎")]
    [TestCase("?", "!")]
    public void Texts_that_say_something_else_have_other_keys(string one, string other)
    {
        TextKey.Of(one).Should().NotBe(TextKey.Of(other));
    }

    [Test]
    public void A_letter_typed_as_two_characters_is_the_same_letter()
    {
        var text = "Fler lekplatser på Älvstranden";

        TextKey.Of(text.Normalize(NormalizationForm.FormD)).Should().Be(TextKey.Of(text.Normalize(NormalizationForm.FormC)));
    }

    [Test]
    public void A_key_fits_its_column()
    {
        TextKey.Of(new string('å', 10_000)).Should().HaveLength(64);
    }

    [Test]
    public void A_search_key_is_words_in_lower_case_without_wildcards()
    {
        SearchKey.Of(" ÅTERVINNING: 100 %, _nu_\\ ").Should().Be("återvinning 100 nu");
    }

    [Test]
    public void Broken_and_invisible_characters_do_no_harm()
    {
        SearchKey.Of("lek\u200bplats \ud83d").Should().StartWith("lekplats");
    }
}
