using FluentAssertions;
using Intake.Core.Privacy;
using NUnit.Framework;

namespace Intake.Tests.Privacy;

public class NumbersTests
{
    [TestCase("Bilen ABC123 står fel", "Bilen [registreringsnummer] står fel")]
    [TestCase("en röd Volvo, abc 12d, blockerar", "en röd Volvo, [registreringsnummer], blockerar")]
    [TestCase("ABC 12D stod där", "[registreringsnummer] stod där")]
    [TestCase("The car with plate XYZ 98K.", "The car with plate [registreringsnummer].")]
    public void A_plate_is_masked(string text, string masked) => Masker.Mask(text).Text.Should().Be(masked);

    [TestCase("SAL 123 är kall")]
    [TestCase("VIQ123 har bokstäver som ingen skylt har")]
    [TestCase("linje nr 123")]
    [TestCase("bilen kostar 12 000 och är 123 cm")]
    public void What_is_no_plate_stays(string text) => Masker.Mask(text).Text.Should().Be(text);

    [TestCase("betala till konto 8327-9, 123 456 789-0 tack", "betala till konto [kontonummer] tack")]
    [TestCase("bankgiro 5050-1055", "bankgiro [kontonummer]")]
    [TestCase("bg 123-4567", "bg [kontonummer]")]
    [TestCase("plusgiro: 28 65 43-4", "plusgiro: [kontonummer]")]
    [TestCase("clearingnummer 8105", "clearingnummer [kontonummer]")]
    [TestCase("IBAN SE45 5000 0000 0583 9825 7466.", "IBAN [kontonummer].")]
    [TestCase("skicka till GB82WEST12345698765432", "skicka till [kontonummer]")]
    public void An_account_is_masked(string text, string masked) => Masker.Mask(text).Text.Should().Be(masked);

    [TestCase("kort 4111 1111 1111 1111 drogs två gånger", "kort [kortnummer] drogs två gånger")]
    [TestCase("5555555555554444", "[kortnummer]")]
    [TestCase("378282246310005", "[kortnummer]")]
    public void A_card_is_masked(string text, string masked) => Masker.Mask(text).Text.Should().Be(masked);

    [TestCase("ärende 4111 1111 1111 1112")]
    [TestCase("order 1234567890123")]
    public void A_long_number_without_the_check_digit_stays(string text) => Masker.Mask(text).Text.Should().Be(text);

    [TestCase("Bor på Storgatan 12 B.", "Bor på [adress].")]
    [TestCase("Storgatan 12 A, lägenhet 1102", "[adress]")]
    [TestCase("hon bor Lilla vägen 3", "hon bor [adress]")]
    [TestCase("Norra Kustgatan 4 vid ån", "[adress] vid ån")]
    [TestCase("storgatan 12b, port till höger", "[adress], port till höger")]
    [TestCase("I live at 12 Main Street near", "I live at [adress] near")]
    [TestCase("Olof Palmes gata 4", "[adress]")]
    [TestCase("Kungsgränd 2-4", "[adress]")]
    public void A_street_with_its_number_is_masked(string text, string masked) => Masker.Mask(text).Text.Should().Be(masked);

    [TestCase("hål i Storgatan")]
    [TestCase("på vägen 40 meter bort")]
    [TestCase("väg 155 är full")]
    [TestCase("Storgatan 3 gånger")]
    [TestCase("på cykelvägen 2 ställen")]
    [TestCase("lekplatsen 3 och 4")]
    public void A_street_or_a_number_alone_stays(string text) => Masker.Mask(text).Text.Should().Be(text);

    [TestCase("Storgatan 12 B", "Storgatan")]
    [TestCase("12 Main Street", "Main Street")]
    [TestCase("hemma hos Anna Svensson", "hemma hos [namn]")]
    [TestCase("Sundsberg", "Sundsberg")]
    [TestCase("Frölunda torg", "Frölunda torg")]
    public void A_place_keeps_the_street_and_no_more(string place, string kept) => MaskedPlace.Of(place).Should().Be(kept);
}
