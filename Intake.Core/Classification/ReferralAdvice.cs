using Intake.Core.Language;

namespace Intake.Core.Classification;

/// <summary>What a text seems to be instead of a need or an idea, for the agent to decide.</summary>
/// <param name="Code">One of <see cref="ReferralCode"/>.</param>
public sealed record ReferralAdvice(string Code, Because Because);

/// <summary>Other ways into the municipality, by wire name.</summary>
public static class ReferralCode
{
    public const string Emergency = "emergency";
    public const string Appeal = "appeal";
    public const string CitizenProposal = "citizen-proposal";
    public const string FaultReport = "fault-report";
    public const string Complaint = "complaint";
    public const string OwnCase = "own-case";

    /// <summary>The one that must not be missed first.</summary>
    public static IReadOnlyList<string> All { get; } = [Emergency, Appeal, CitizenProposal, FaultReport, Complaint, OwnCase];
}
