using FluentAssertions;
using Intake.Core.Classification;
using NUnit.Framework;

namespace Intake.Tests.Classification;

public sealed class ReferralTests
{
    [TestCase("Hej, gatlyktan utanför oss är trasig sedan i måndags.", ReferralCode.FaultReport)]
    [TestCase("Hissen på stationen är ur funktion.", ReferralCode.FaultReport)]
    [TestCase("Det är en papperskorg vid dammen som är överfull.", ReferralCode.FaultReport)]
    [TestCase("Jag vill felanmäla ett hål i vägen.", ReferralCode.FaultReport)]
    [TestCase("Gungan på lekplatsen har gått sönder.", ReferralCode.FaultReport)]
    [TestCase("The street light outside my house is broken.", ReferralCode.FaultReport)]
    [TestCase("Jag vill klaga på hur min mamma blev bemött.", ReferralCode.Complaint)]
    [TestCase("Jag är missnöjd med städningen på förskolan.", ReferralCode.Complaint)]
    [TestCase("I want to complain about the waiting time.", ReferralCode.Complaint)]
    [TestCase("Hur gör jag för att lämna ett medborgarförslag?", ReferralCode.CitizenProposal)]
    [TestCase("Jag har fått avslag på bygglovet och vill överklaga.", ReferralCode.Appeal)]
    [TestCase("Can I appeal the decision you sent me?", ReferralCode.Appeal)]
    [TestCase("Det brinner i en container bakom skolan!", ReferralCode.Emergency)]
    [TestCase("Det ligger en man här, han andas inte.", ReferralCode.Emergency)]
    [TestCase("När får jag besked om min ansökan?", ReferralCode.OwnCase)]
    [TestCase("Hur går det med mitt bygglov, jag har väntat i tre veckor.", ReferralCode.OwnCase)]
    [TestCase("When will I get an answer on my application?", ReferralCode.OwnCase)]
    public void What_belongs_elsewhere_is_recognised(string text, string code)
    {
        var advice = Referral.Of(text);

        advice!.Code.Should().Be(code);
        advice.Because.In("sv").Should().StartWith("ord som tyder på det: ");
    }

    [TestCase("Det saknas en bänk vid busshållplatsen.")]
    [TestCase("Det behövs fler gatlyktor längs stigen, det är mörkt.")]
    [TestCase("Gatlyktorna är alltid trasiga på vintern, det behövs en bättre sort.")]
    [TestCase("Hissen går ofta sönder så jag kan inte komma till biblioteket.")]
    [TestCase("Det vore bra om man kunde felanmäla i en app med bild.")]
    [TestCase("Det borde vara lättare att överklaga ett beslut.")]
    [TestCase("Det är svårt att förstå hur man ska lämna ett klagomål.")]
    [TestCase("Jag vill kunna följa mitt ärende på nätet, man vet aldrig när det kommer något.")]
    [TestCase("Förslag: gör medborgarförslag möjliga på engelska.")]
    [TestCase("Jag brinner för friluftsliv och vill ha ett vindskydd vid sjön.")]
    [TestCase("Det skulle behövas brandvarnare i trapphusen, tänk om det brinner.")]
    [TestCase("Inför en lampa som tänds när någon går förbi.")]
    [TestCase("Det finns ingen hiss till perrongen.")]
    [TestCase("Mitt barn kan inte cykla till skolan, vägen är för smal.")]
    [TestCase("There should be more benches in the park.")]
    [TestCase("")]
    public void A_need_or_an_idea_is_not_sent_away(string text) => Referral.Of(text).Should().BeNull();

    [Test]
    public void What_must_not_be_missed_comes_first() =>
        Referral.Of("Jag vill felanmäla en lampa som är trasig. Den hänger ned och luktar gas.")!.Code.Should().Be(ReferralCode.Emergency);

    [Test]
    public void A_wish_in_one_sentence_says_nothing_of_the_next() =>
        Referral.Of("Det vore bra med fler bänkar. Lyktstolpen vid dem ligger omkull.")!.Code.Should().Be(ReferralCode.FaultReport);

    [Test]
    public void Each_referral_has_its_words_in_both_languages()
    {
        foreach (var code in ReferralCode.All)
        {
            ReferralTexts.Title(code, "sv").Should().NotBe(ReferralTexts.Title(code, "en"));
            ReferralTexts.Guidance(code, "sv").Should().StartWith(ReferralTexts.Title(code, "sv"));
            ReferralTexts.Guidance(code, "en").Should().StartWith(ReferralTexts.Title(code, "en"));
        }
    }

    [TestCase("http://kommun.example.se/fel")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/fel")]
    public void A_link_that_is_no_https_address_stops_the_start(string link) =>
        new ReferralOptions { FaultReport = link }.HasOnlyLinks.Should().BeFalse();
}
