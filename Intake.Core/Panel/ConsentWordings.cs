using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>The wordings that were or are read out: the product's own and the municipality's, of which the last is the one in use.</summary>
public sealed class ConsentWordings(IOptions<PanelOptions> options)
{
    public ConsentWording Current => options.Value.Consent is [.., var last] ? last : ConsentWording.Own;

    public bool Knows(string version) => version == ConsentWording.Own.Version || options.Value.Consent.Any(wording => wording.Version == version);
}
