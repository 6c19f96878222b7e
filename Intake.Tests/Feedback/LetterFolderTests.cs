using FluentAssertions;
using Intake.Core.Feedback;
using Intake.Tests.Support;
using Microsoft.Extensions.Options;
using MimeKit;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LetterFolderTests : IDisposable
{
    readonly TempFolder folder = new();

    [TestCase("../secret")]
    [TestCase("..\\secret")]
    [TestCase("/etc/passwd")]
    [TestCase("letter.eml")]
    [TestCase("")]
    [TestCase("letter\n")]
    [TestCase("letter\0")]
    public async Task A_name_that_could_lead_elsewhere_is_no_letter(string name)
    {
        Directory.CreateDirectory(folder.File("mail"));
        await File.WriteAllTextAsync(folder.File("secret.eml"), "Subject: secret\r\n\r\nsecret");

        (await Letters().Read(name)).Should().BeNull();
    }

    [Test]
    public async Task A_link_to_another_file_is_no_letter()
    {
        Directory.CreateDirectory(folder.File("mail"));
        await File.WriteAllTextAsync(folder.File("secret.eml"), "Subject: secret\r\n\r\nsecret");
        File.CreateSymbolicLink(folder.File("mail/letter.eml"), folder.File("secret.eml"));

        (await Letters().Read("letter")).Should().BeNull();
    }

    [Test]
    public async Task What_was_written_can_be_read()
    {
        await new FileSender(Options()).Send(new MimeMessage { MessageId = "0199-a@localhost", Subject = "Vi har tagit emot din idé" }, default);

        Letters().Latest(5).Single().Name.Should().Be("0199-a");
        (await Letters().Read("0199-a"))!.Subject.Should().Be("Vi har tagit emot din idé");
    }

    [Test]
    public void With_a_mail_server_there_are_no_letters_on_disk()
    {
        Directory.CreateDirectory(folder.File("mail"));
        File.WriteAllText(folder.File("mail/old.eml"), "Subject: old\r\n\r\nold");

        Letters(host: "mail.example.org").Latest(5).Should().BeEmpty();
    }

    public void Dispose() => folder.Dispose();

    LetterFolder Letters(string? host = null) => new(Options(host));

    IOptions<FeedbackOptions> Options(string? host = null) =>
        Microsoft.Extensions.Options.Options.Create(new FeedbackOptions { Folder = folder.File("mail"), Smtp = new() { Host = host } });
}
