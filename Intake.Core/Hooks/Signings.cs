using Intake.Core.Sources;

namespace Intake.Core.Hooks;

/// <summary>Which kind signs how. Whoever is not known is judged as the standard says, by no secret at all.</summary>
static class Signings
{
    static readonly ISigning standard = new StandardSigning(), zammad = new ZammadSigning(), zendesk = new ZendeskSigning();

    public static ISigning Of(string? kind) => kind switch
    {
        SourceKind.Zammad => zammad,
        SourceKind.Zendesk => zendesk,
        _ => standard,
    };
}
