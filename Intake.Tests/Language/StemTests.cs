using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class StemTests
{
    [TestCase("lampa", "lampor", "lamporna", "lampan", "lampornas")]
    [TestCase("buss", "bussen", "bussar", "bussarna")]
    [TestCase("park", "parken", "parker", "parkerna", "parkens")]
    [TestCase("skola", "skolan", "skolor", "skolornas")]
    [TestCase("hundrastgård", "hundrastgården", "hundrastgårdar", "hundrastgårdarna")]
    [TestCase("utegym", "utegymmet")]
    [TestCase("förening", "föreningar", "föreningarna")]
    public void Forms_of_one_word_have_one_stem(params string[] forms)
    {
        forms.Select(Stem.Of).Distinct().Should().ContainSingle();
    }

    [TestCase("parkera", "park")]
    [TestCase("barn", "bar")]
    [TestCase("buss", "bus")]
    [TestCase("bänk", "bank")]
    public void Other_words_keep_apart(string one, string other)
    {
        Stem.Of(one).Should().NotBe(Stem.Of(other));
    }
}
