using MimeKit;

namespace Intake.Core.Feedback;

/// <summary>Hands one mail over: to a mail server, or to a folder.</summary>
public interface IMailSender
{
    /// <summary>Never throws for what a server answers or a network does; that is the outcome.</summary>
    Task<SendOutcome> Send(MimeMessage mail, CancellationToken stop);
}
