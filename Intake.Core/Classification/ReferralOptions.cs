namespace Intake.Core.Classification;

/// <summary>Section <c>Referral</c>: the municipality's own page for each way in, shown with the guidance. All optional.</summary>
public sealed class ReferralOptions
{
    public string? FaultReport { get; set; }
    public string? Complaint { get; set; }
    public string? CitizenProposal { get; set; }
    public string? Appeal { get; set; }
    public string? OwnCase { get; set; }

    public string? LinkOf(string code) => code switch
    {
        ReferralCode.FaultReport => FaultReport,
        ReferralCode.Complaint => Complaint,
        ReferralCode.CitizenProposal => CitizenProposal,
        ReferralCode.Appeal => Appeal,
        ReferralCode.OwnCase => OwnCase,
        _ => null,
    };

    /// <summary>It becomes a link on the agent's screen.</summary>
    public bool HasOnlyLinks => ReferralCode.All.Select(LinkOf).All(link =>
        string.IsNullOrEmpty(link) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps));
}
