using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Intake.Core.Privacy;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

public class MaskerTests
{
    [TestCase("850709-9805")]
    [TestCase("8507099805")]
    [TestCase("19850709-9805")]
    [TestCase("198507099805")]
    [TestCase("19850709 9805")]
    [TestCase("1985-07-09-9805")]
    [TestCase("850709+9805")]
    [TestCase("850709–9805")]
    [TestCase("850709 - 9805")]
    public void A_personnummer_is_masked_however_it_is_written(string number)
    {
        Masker.Mask($"Jag heter så och har {number}.").Should().Be(new MaskedText("Jag heter så och har [personnummer].", 1));
    }

    [Test]
    public void A_samordningsnummer_has_sixty_added_to_its_day()
    {
        Masker.Mask("nr 701063-2391").Text.Should().Be("nr [personnummer]");
    }

    [TestCase("1234567890", TestName = "A_case_number_without_date_stays")]
    [TestCase("8507099806", TestName = "A_number_with_wrong_check_digit_stays")]
    [TestCase("8513099803", TestName = "A_number_with_a_thirteenth_month_stays")]
    [TestCase("85070998051", TestName = "A_longer_number_stays")]
    public void Other_long_numbers_stay(string number)
    {
        Masker.Mask($"ärende {number}").Text.Should().Be($"ärende {number}");
    }

    [TestCase("070-123 45 67")]
    [TestCase("0701234567")]
    [TestCase("070 174 06 05")]
    [TestCase("+46 70 123 45 67")]
    [TestCase("+46(0)70-123 45 67")]
    [TestCase("0046701234567")]
    [TestCase("46701234567")]
    [TestCase("08-12 34 56")]
    [TestCase("08-123 456 78")]
    [TestCase("031/12 34 56")]
    [TestCase("0300-123 45")]
    [TestCase("+47 22 12 34 56")]
    [TestCase("070\u00a0123\u00a045\u00a067")]
    public void A_phone_number_is_masked_however_it_is_written(string number)
    {
        Masker.Mask($"Ring mig på {number}, helst kväll.").Text.Should().Be("Ring mig på [telefonnummer], helst kväll.");
    }

    [TestCase("415 22 Göteborg")]
    [TestCase("öppet 08.30-17.00 alla dagar")]
    [TestCase("öppet 0830-1700")]
    [TestCase("mellan 2019-2020 och 2021")]
    [TestCase("den 2024-05-12 kl 14:30")]
    [TestCase("den 01-02-2024")]
    [TestCase("kostar 12 000 kr, inte 10 000 000 kr")]
    [TestCase("linje 16, 60 och 114")]
    [TestCase("ring 112 eller 1177")]
    public void Other_figures_stay(string text)
    {
        Masker.Mask(text).Should().Be(new MaskedText(text, 0));
    }

    [TestCase("Skriv till bo@exempel.se.", "Skriv till [e-postadress].")]
    [TestCase("(anna.åberg+kom@göteborg.example)", "([e-postadress])")]
    [TestCase("<bo_bo-bo@mail.kommun.exempel.se>!", "<[e-postadress]>!")]
    [TestCase("bo @ exempel.se, tack", "[e-postadress], tack")]
    [TestCase("a\u030Ake@exempel.se", "[e-postadress]")]
    [TestCase("850709-9805@exempel.se", "[e-postadress]")]
    public void An_address_is_masked_and_its_surroundings_stay(string text, string masked)
    {
        Masker.Mask(text).Text.Should().Be(masked);
    }

    [TestCase("3 st @ 5 kr")]
    [TestCase("följ @kommunen")]
    [TestCase("@@@ @ .@.")]
    public void An_at_sign_alone_is_no_address(string text)
    {
        Masker.Mask(text).Text.Should().Be(text);
    }

    [Test]
    public void Several_kinds_in_one_text_are_counted_together()
    {
        Masker.Mask("Hej, 850709-9805, 070-123 45 67, bo@exempel.se")
            .Should().Be(new MaskedText("Hej, [personnummer], [telefonnummer], [e-postadress]", 3));
    }

    [TestCase("1")]
    [TestCase("00 ")]
    [TestCase("070 ")]
    [TestCase("a@")]
    [TestCase("+46")]
    [TestCase("850709-980")]
    [TestCase("\u202e😀")]
    [TestCase("Anna ")]
    [TestCase("Storgatan 1 ")]
    [TestCase("konto 1 ")]
    [TestCase("Zork ")]
    [TestCase("A-")]
    [TestCase("ABC")]
    [TestCase("[namn] ")]
    [TestCase("SE12 ")]
    public void Hostile_texts_cost_no_more_than_others(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 10_000 / piece.Length).ToString();
        Masker.Mask(piece); // loads the phone number library
        var watch = Stopwatch.StartNew();

        Masker.Mask(text);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
    }
}
