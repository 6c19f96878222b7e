using Intake.Core.Contacts;
using Intake.Core.Outgoing;

namespace Intake.Core.Sources;

/// <summary>What a source is to be.</summary>
public sealed record SourceOrder(string? Name, string? Title, string? Kind, string? Origin = null, string? ApiUrl = null)
{
    const int Longest = 40, LongestTitle = 100, LongestUrl = 300;

    /// <summary>Of what signed-in people register themselves.</summary>
    public const string Own = "kundcenter";

    /// <summary>Without spaces around; what is empty is not there.</summary>
    public SourceOrder Clean() => new(Text(Name), Text(Title), Text(Kind), Text(Origin), Text(ApiUrl)?.TrimEnd('/'));

    public Refusal? Check() => !IsName(Name) ? SourceRefusals.BadName
        : Name == Own ? SourceRefusals.OwnName
        : Kind is null || !SourceKind.All.Contains(Kind) ? SourceRefusals.UnknownKind
        : CheckEdit();

    /// <summary>What can be changed later.</summary>
    internal Refusal? CheckEdit() => Title is null or { Length: > LongestTitle } ? SourceRefusals.BadTitle
        : Origin is not null && !WebOrigin.IsExact(Origin) ? SourceRefusals.BadOrigin
        : ApiUrl is not null && SafeAddress.Of(ApiUrl, LongestUrl) is not { Query: "" } ? SourceRefusals.BadApiUrl
        : null;

    static bool IsName(string? name) => name is { Length: >= 2 and <= Longest }
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && name[0] != '-' && name[^1] != '-';

    static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
