using Intake.Core.Audit;

namespace Intake.Tests.Audit;

/// <summary>One random change to a log in memory, of every kind that somebody with the tables could make.</summary>
static class Tampering
{
    public const int Kinds = 9;

    /// <summary>The log as it would then be read: rows by their number, and the head.</summary>
    public static (string What, List<AuditRow> Rows, AuditHead? Head) Do(int kind, IReadOnlyList<AuditRow> real, AuditHead head, Random random)
    {
        var rows = real.ToList();
        var (at, other) = (random.Next(rows.Count), random.Next(rows.Count - 1));
        if (other >= at) other++;
        switch (kind)
        {
            case 0: rows[at] = Edited(rows[at], random.Next(8)); break;
            case 1: rows.RemoveAt(at); break;
            case 2: rows.RemoveRange(Math.Min(at, other), Math.Abs(at - other)); break;
            case 3: rows.RemoveRange(at, rows.Count - at); break;
            case 4: (rows[at], rows[other]) = (rows[other] with { Seq = rows[at].Seq }, rows[at] with { Seq = rows[other].Seq }); break;
            case 5: (rows[at], rows[other]) = (rows[other], rows[at]); break;
            case 6: rows.Insert(other, rows[at]); break;
            case 7: rows.Add(rows[at] with { Seq = rows.Count + 1 }); break;
            default: return ($"kind {kind} at {at}", rows, Forged(head, random.Next(6), rows[at]));
        }
        return ($"kind {kind} at {at}, {other}", rows, head);
    }

    public static AuditRow Edited(AuditRow row, int column) => column switch
    {
        0 => row with { Seq = row.Seq + 1_000_000 },
        1 => row with { MadeAt = row.MadeAt - 1 },
        2 => row with { Actor = row.Actor + "x" },
        3 => row with { Action = row.Action[..^1] },
        // The classic: the same characters, cut at another place.
        4 => row with { Subject = row.Subject + "\n" + row.Because, Because = "" },
        5 => row with { Because = row.Because + "\0" },
        6 => row with { KeyId = "another" },
        _ => row with { Hash = Flipped(row.Hash) },
    };

    static AuditHead? Forged(AuditHead head, int how, AuditRow row) => how switch
    {
        0 => null,
        1 => head with { Seq = row.Seq, Hash = row.Hash, Count = row.Seq - 1 },
        2 => head with { Seal = Flipped(head.Seal) },
        3 => head with { Count = head.Count + 1 },
        4 => head with { KeyId = "another" },
        _ => head with { Hash = Flipped(head.Hash) },
    };

    static string Flipped(string hex) => (hex[0] == '0' ? '1' : '0') + hex[1..];
}
