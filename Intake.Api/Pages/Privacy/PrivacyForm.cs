namespace Intake.Api.Pages.Privacy;

/// <summary>What the page's forms carry. After the search a person is named by hash: the address stands in no form.</summary>
public sealed record PrivacyForm
{
    public string? Address { get; init; }
    public string? Hash { get; init; }
    public string? Because { get; init; }
    public string? Reference { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Wants { get; init; }
}
