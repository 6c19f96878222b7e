using NUnit.Framework;

namespace Intake.Tests.Faults;

/// <summary>What was handed in against what is there, when all work has come to rest.</summary>
sealed record Ledger
{
    public required int Acknowledged { get; init; }
    public required int Refused { get; init; }
    public required long Stored { get; init; }
    public required long Linked { get; init; }

    public required IReadOnlyList<string> Unexpected { get; init; }
    public required int AcknowledgedNotStored { get; init; }
    public required int RefusedButStored { get; init; }
    public required long StoredTwice { get; init; }
    public required long NotLinked { get; init; }
    public required long LinkedTwice { get; init; }
    public required long ItemsMiscounted { get; init; }
    public required long OutboxStuck { get; init; }
    public required long Failed { get; init; }
    public required long SetAside { get; init; }
    public required long WithoutReceipt { get; init; }
    public required long ReceiptsTwice { get; init; }

    /// <summary>Nothing is on its way any more.</summary>
    public bool AtRest => (NotLinked, OutboxStuck, WithoutReceipt) == (0, 0, 0);

    public bool Balances => AtRest && Unexpected.Count == 0
        && (AcknowledgedNotStored, RefusedButStored, StoredTwice) == (0, 0, 0)
        && (LinkedTwice, ItemsMiscounted, Failed, SetAside, ReceiptsTwice) == (0, 0, 0, 0, 0);

    public override string ToString() =>
        $"""
        acknowledged {Acknowledged}, refused {Refused}, stored {Stored}, linked {Linked}
        lost: acknowledged and not stored {AcknowledgedNotStored}, not linked {NotLinked}, without receipt {WithoutReceipt}
        doubled: stored twice {StoredTwice}, refused and yet stored {RefusedButStored}, linked twice {LinkedTwice}, items miscounted {ItemsMiscounted}, receipts twice {ReceiptsTwice}
        stuck: outbox rows {OutboxStuck}, failed contacts {Failed}, messages set aside {SetAside}
        unexpected answers {Unexpected.Count} {string.Join("; ", Unexpected.Take(5))}
        """;

    public void MustBalance()
    {
        TestContext.Progress.WriteLine($"{TestContext.CurrentContext.Test.FullName}\n{this}");
        Assert.That(Balances, Is.True, ToString());
    }
}
