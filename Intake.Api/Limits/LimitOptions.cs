using System.ComponentModel.DataAnnotations;

namespace Intake.Api.Limits;

/// <summary>Section <c>Limits</c>: how many calls a minute are answered, in each process.</summary>
public sealed class LimitOptions
{
    /// <summary>Of one API key. A case system that catches up after a night away sends a hundred a second.</summary>
    [Range(1, 10_000_000)]
    public int CallsPerKey { get; set; } = 6_000;

    /// <summary>Of one signed-in person, in all their tabs. Typing in the panel asks a few times a second.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerUser { get; set; } = 1_200;

    /// <summary>Of one panel that an agent has open: typing asks a few times a second.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerPanel { get; set; } = 600;

    /// <summary>Of everybody at one address who is not known, bad keys included.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerAddress { get; set; } = 600;
}
