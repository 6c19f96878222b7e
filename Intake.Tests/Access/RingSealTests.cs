using FluentAssertions;
using Intake.Core.Access;
using Microsoft.AspNetCore.DataProtection;
using NUnit.Framework;

namespace Intake.Tests.Access;

/// <summary>What earlier versions sealed by the key ring itself opens by the seal.</summary>
public sealed class RingSealTests
{
    readonly EphemeralDataProtectionProvider ring = new();

    [Test]
    public void A_text_sealed_under_the_same_purposes_opens()
    {
        new RingSeal(ring, "P").Open(ring.CreateProtector("P").Protect("text")).Should().Be("text");
        new RingSeal(ring, "P").Open(ring.CreateProtector("P", "a", "b").Protect("text"), "a", "b").Should().Be("text");
    }

    [Test]
    public void A_text_of_another_purpose_or_owner_opens_nothing()
    {
        var seal = new RingSeal(ring, "P");
        var text = seal.Seal("text", "a");

        (seal.Open(text), seal.Open(text, "b"), seal.Open(text, "a", "b"), new RingSeal(ring, "Q").Open(text, "a")).Should().Be((null, null, null, null));
        seal.Open(text, "a").Should().Be("text");
    }
}
