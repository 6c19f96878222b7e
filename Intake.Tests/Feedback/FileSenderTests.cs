using FluentAssertions;
using Intake.Core.Feedback;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using MimeKit;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

public sealed class FileSenderTests
{
    [Test]
    public async Task A_mail_is_a_file_named_by_its_message_and_a_repeat_replaces_it()
    {
        using var folder = new TempFolder();
        var sender = new FileSender(Options.Create(new FeedbackOptions { Folder = folder.File("mail") }));

        await sender.Send(Mail("first"), default);
        await sender.Send(Mail("second"), default);

        var file = Directory.EnumerateFiles(folder.File("mail")).Should().ContainSingle().Subject;
        Path.GetFileName(file).Should().Be("message-1.eml");
        MimeMessage.Load(file).TextBody.Should().Contain("second");
    }

    static MimeMessage Mail(string text) => new()
    {
        MessageId = "message-1@localhost",
        Body = new TextPart("plain") { Text = text },
    };
}
