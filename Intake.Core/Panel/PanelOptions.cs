namespace Intake.Core.Panel;

/// <summary>Section <c>Panel</c>.</summary>
public sealed class PanelOptions
{
    /// <summary>Origins of case systems that may show <c>/panel</c> in a frame, such as <c>https://cases.example.se</c>. None: nobody may.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];
}
