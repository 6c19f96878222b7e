using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Feedback;

/// <summary>How residents are told; section <c>Feedback</c>.</summary>
public sealed class FeedbackOptions
{
    /// <summary>Sender address. Answers to it should be read by somebody.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "kundcenter@example.org";

    public string FromName { get; set; } = "Kundcenter";

    /// <summary>Where mails are written as <c>.eml</c> files while no mail server is set.</summary>
    [Required]
    public string Folder { get; set; } = "data/mail";

    /// <summary>How long a message belongs to one sender, who may die over it. Longer than <see cref="WorkFor"/> and one attempt.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one delivery from the bus is worked on; what is left of it then goes back to the outbox.</summary>
    public TimeSpan WorkFor { get; set; } = TimeSpan.FromSeconds(30);

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>True while no mail server is set: nothing leaves the machine.</summary>
    public bool WritesFiles => string.IsNullOrWhiteSpace(Smtp.Host);
}

/// <summary>The mail server; section <c>Feedback:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary><c>starttls</c> (default), <c>tls</c> from the first byte, or <c>none</c> inside a trusted network.</summary>
    [RegularExpression("starttls|tls|none", ErrorMessage = "Feedback:Smtp:Security must be 'starttls', 'tls' or 'none'.")]
    public string Security { get; set; } = "starttls";

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The longest one attempt may take, connection included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
