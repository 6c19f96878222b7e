using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Panel;

/// <summary>Section <c>Panel</c>.</summary>
public sealed class PanelOptions
{
    /// <summary>Origins of case systems that may show <c>/panel</c> in a frame, such as <c>https://cases.example.se</c>. None: nobody may.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>The municipality's own wordings of consent, the one in use last. One that was read out stays here.</summary>
    public IReadOnlyList<ConsentWording> Consent { get; set; } = [];

    /// <summary>For how long a flag can be undone.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan UndoFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>And for how much longer, on a slow line. Only then the contact goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan UndoGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Panels opened from one address in a minute; a whole customer center sits behind one.</summary>
    [Range(1, 100_000)]
    public int SessionsPerMinute { get; set; } = 300;
}
