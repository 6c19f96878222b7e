using FluentAssertions;
using Intake.Core.Language;
using NUnit.Framework;

namespace Intake.Tests.Language;

public class ReasonTests
{
    [Test]
    public void Every_reason_reads_in_both_languages()
    {
        // What a person wrote as her reason is in her own words.
        foreach (var code in ReasonTexts.Codes.Where(code => code != "said"))
            Because.Of(code, "ordet").In("en").Should().NotBe(Because.Of(code, "ordet").In("sv"));
    }

    [Test]
    public void A_reason_survives_storage()
    {
        var because = Because.Of("same-place", "Norrby").And("shared-words", "förskola", "kö");

        Because.FromJson(because.ToJson()).In("sv").Should().Be("samma plats: Norrby · gemensamma ord: förskola, kö");
    }
}
