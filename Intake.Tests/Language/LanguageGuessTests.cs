using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class LanguageGuessTests
{
    [TestCase("Det finns ingen bänk att vila på längs vägen till vårdcentralen.", "sv")]
    [TestCase("There is no bench on the way to the health centre and I cannot walk that far.", "en")]
    [TestCase("bus stop", "sv", TestName = "A_short_text_counts_as_Swedish")]
    [TestCase("", "sv", TestName = "An_empty_text_counts_as_Swedish")]
    [TestCase("I want to bygga en cykelbana i centrum så att barnen kan cykla", "sv", TestName = "A_mixed_text_counts_as_Swedish")]
    public void Guesses_the_language(string text, string language)
    {
        LanguageGuess.Of(text).Should().Be(language);
    }
}
