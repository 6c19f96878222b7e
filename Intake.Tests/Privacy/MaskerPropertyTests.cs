using CsCheck;
using FluentAssertions;
using Intake.Core.Privacy;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

public class MaskerPropertyTests
{
    static readonly Gen<string> Around = Gen.OneOf("", " ", "nr ", "Jag, ", "(", "åäö", "😀", "Storgatan, ", "\n", ": ", ")", ".", " tack");

    static readonly Gen<string> PersonalNumber =
        from day in Gen.Int[0, 45_000]
        from coordination in Gen.Bool
        from serial in Gen.Int[0, 999]
        from notation in Gen.Int[0, 6]
        select Write(new DateOnly(1900, 1, 1).AddDays(day), coordination, serial, notation);

    [Test]
    public void Every_valid_personnummer_is_masked_wherever_it_stands()
    {
        Gen.Select(Around, PersonalNumber, Around).Sample((before, number, after) =>
        {
            var masked = Masker.Mask(before + number + after);
            masked.Text.Should().Be($"{before}[personnummer]{after}");
        });
    }

    [Test]
    public void Masking_twice_changes_nothing_more()
    {
        var piece = Gen.OneOf(PersonalNumber, Around, Gen.String["0123456789+-/. @a(å"], Gen.Int[0, 99_999_999].Select(n => $"0{n}"));
        piece.Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var once = Masker.Mask(text).Text;
            Masker.Mask(once).Should().Be(new MaskedText(once, 0));
        });
    }

    [Test]
    public void A_text_without_digits_capitals_and_at_signs_comes_back_as_it_is()
    {
        Gen.String["abcdefghijklmnopqrstuvwxyzåäö .,-\n!?()é😀"]
            .Sample(text => Masker.Mask(text).Should().Be(new MaskedText(text, 0)));
    }

    [Test]
    public void Spans_lie_in_the_text_in_order_and_apart()
    {
        Gen.OneOf(Words, Gen.String).Array[0, 20].Select(string.Concat).Sample(text =>
        {
            var end = 0;
            foreach (var span in Masker.Spans(text))
            {
                span.Start.Should().BeGreaterThanOrEqualTo(end);
                span.End.Should().BeGreaterThan(span.Start).And.BeLessThanOrEqualTo(text.Length);
                end = span.End;
            }
        });
    }

    [Test]
    public void Names_and_addresses_masked_twice_change_nothing_more()
    {
        Words.Array[0, 16].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var once = Masker.Mask(text).Text;
            Masker.Mask(once).Should().Be(new MaskedText(once, 0));
        });
    }

    [TestCase("säger 070-123 45 67 Storgatan Karlssons 070-123 45 67 A. konto \"Rosa\" ANNA Olof Palmes lgh 1102 Svensson Lilla vägen konto")]
    [TestCase("konto \"Rosa\" ANNA Olof Palmes lgh 1102 Svensson")]
    public void A_name_between_a_word_and_its_number_does_not_decide_by_its_length(string text)
    {
        var once = Masker.Mask(text).Text;
        Masker.Mask(once).Should().Be(new MaskedText(once, 0));
    }

    [Test]
    public void Two_addresses_that_share_their_middle_are_masked_as_one()
    {
        Masker.Mask("Vid 12 Main Street Storgatan 12 är det mörkt.").Text.Should().Be("Vid [adress] är det mörkt.");
    }

    static readonly Gen<string> Words = Gen.OneOf(
        "Anna", "Svensson", "anna", "svensson", "jag heter", "fru", "Storgatan", "12", "B", "Lilla vägen", "Main Street", "von", "A.", "ABC123",
        "konto", "8327-9", "i", "på", "\"Rosa\"", "Björn", "Sten", ",", ".", "\n", "torg", "Olof Palmes", "[namn]", "Karlssons", "säger", "Zork",
        "bil", "070-123 45 67", "ANNA", "hälsningar", "[adress]", "é", "lgh 1102", "[", "]");

    static string Write(DateOnly born, bool coordination, int serial, int notation)
    {
        var day = born.Day + (coordination ? 60 : 0);
        var nine = $"{born.Year % 100:00}{born.Month:00}{day:00}{serial:000}";
        var (date, last) = (nine[..6], nine[6..] + CheckDigit(nine));
        var century = born.Year / 100;
        return notation switch
        {
            0 => $"{date}-{last}",
            1 => $"{date}{last}",
            2 => $"{century}{date}-{last}",
            3 => $"{century}{date}{last}",
            4 => $"{date}+{last}",
            5 => $"{century}{date} {last}",
            _ => $"{date} {last}",
        };
    }

    // Written otherwise than in the product, so that one mistake is not made twice.
    static int CheckDigit(string nine) =>
        (10 - nine.Select((digit, at) => (digit - '0') * (2 - at % 2)).Sum(product => product / 10 + product % 10) % 10) % 10;
}
