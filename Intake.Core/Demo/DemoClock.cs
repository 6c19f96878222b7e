namespace Intake.Core.Demo;

/// <summary>Lets the made-up past be recorded when it "happened", spread over the working day.</summary>
sealed class DemoClock(DateTimeOffset today) : TimeProvider
{
    DateTimeOffset? moved;

    public void MoveTo(DemoContact contact, int number)
    {
        var moment = today.UtcDateTime.Date.AddDays(-contact.DaysAgo).AddHours(7).AddMinutes(number * 37 % 480);
        moved = new DateTimeOffset(moment, TimeSpan.Zero) is var wanted && wanted < today ? wanted : today;
    }

    public override DateTimeOffset GetUtcNow() => moved ?? today;
}
