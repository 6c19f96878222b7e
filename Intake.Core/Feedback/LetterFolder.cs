using System.Text.RegularExpressions;
using Intake.Core.Storage;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Intake.Core.Feedback;

/// <summary>The letters that <see cref="FileSender"/> wrote, while no mail server is set. They hold personal data.</summary>
public sealed partial class LetterFolder(IOptions<FeedbackOptions> options)
{
    /// <summary>False with a mail server: nothing is written.</summary>
    public bool IsUsed => options.Value.WritesFiles;

    public string Path => InstallFolder.Resolve(options.Value.Folder);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LetterFile> Latest(int take) => !IsUsed || !Directory.Exists(Path) ? [] :
    [
        .. new DirectoryInfo(Path).EnumerateFiles("*.eml")
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).Take(take)
            .Select(file => new LetterFile(System.IO.Path.GetFileNameWithoutExtension(file.Name), file.LastWriteTimeUtc)),
    ];

    /// <summary>Null when there is no such letter, or the name is not one that a letter can have.</summary>
    public async Task<WrittenLetter?> Read(string name, CancellationToken stop = default)
    {
        if (!IsUsed || !NameOfLetter().IsMatch(name)) return null;
        var file = new FileInfo(System.IO.Path.Combine(Path, $"{name}.eml"));
        return file.Exists && file.LinkTarget is null ? WrittenLetter.Of(await MimeMessage.LoadAsync(file.FullName, stop)) : null;
    }

    /// <summary>Takes a letter's file away, also when letters go by a mail server by now.</summary>
    internal void Delete(string name)
    {
        if (NameOfLetter().IsMatch(name) && Directory.Exists(Path)) File.Delete(System.IO.Path.Combine(Path, $"{name}.eml"));
    }

    /// <summary>Deletes the letters of these messages, when the addressee's details are erased.</summary>
    public void Delete(IEnumerable<string> messageIds)
    {
        foreach (var id in messageIds.Where(id => NameOfLetter().IsMatch(id)))
            if (Directory.Exists(Path)) File.Delete(System.IO.Path.Combine(Path, $"{id}.eml"));
    }

    // Ids only: nothing that could lead out of the folder.
    [GeneratedRegex("^[0-9A-Za-z-]{1,64}\\z")]
    private static partial Regex NameOfLetter();
}

/// <param name="Name">Without its ending.</param>
public sealed record LetterFile(string Name, DateTime WrittenAt);

/// <summary>A letter as it was written, without whom it went to: only the data protection officer sees details.</summary>
/// <param name="Text">Its plain text part.</param>
public sealed record WrittenLetter(string Subject, string From, string To, DateTimeOffset Date, string Language, string Text)
{
    internal static WrittenLetter Of(MimeMessage mail)
    {
        var to = mail.To.Mailboxes.FirstOrDefault();
        var text = mail.TextBody?.Trim() ?? "";
        return new(
            mail.Subject ?? "", mail.From.ToString(), to is null ? "" : MaskedAddress.Of(to.Address), mail.Date,
            mail.Headers["Content-Language"] ?? "sv",
            string.IsNullOrEmpty(to?.Name) ? text : text.Replace(to.Name, "…", StringComparison.Ordinal));
    }

    public override string ToString() => "WrittenLetter";
}
