namespace Intake.Core.Import;

/// <summary>Counts what became of the rows.</summary>
sealed class ImportTally
{
    public long Accepted { get; private set; }
    public long AlreadyKnown { get; private set; }
    public long Refused { get; private set; }

    public long Read => Accepted + AlreadyKnown + Refused;

    public void Add(TakenAs row)
    {
        if (row == TakenAs.Accepted) Accepted++;
        else if (row == TakenAs.AlreadyKnown) AlreadyKnown++;
        else if (row == TakenAs.Refused) Refused++;
    }

    public ImportProgress Progress(double done) => new(Read, Accepted, AlreadyKnown, Refused, done);
}
