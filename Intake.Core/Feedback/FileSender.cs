using Intake.Core.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Intake.Core.Feedback;

/// <summary>Without a mail server: each mail is an <c>.eml</c> file, named by its message, so a repeat replaces it.</summary>
public sealed class FileSender(IOptions<FeedbackOptions> options) : IMailSender
{
    public async Task<SendOutcome> Send(MimeMessage mail, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(InstallFolder.Resolve(options.Value.Folder)).FullName;
        var name = mail.MessageId!.Split('@')[0];
        var draft = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.part");
        await mail.WriteToAsync(draft, stop);
        File.Move(draft, Path.Combine(folder, $"{name}.eml"), overwrite: true);
        return new SendOutcome.Sent();
    }
}
