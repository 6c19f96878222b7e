using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Intake.Tests.Support;

/// <summary>What the mail server does with the next mail.</summary>
public enum MailConduct
{
    /// <summary>Takes it.</summary>
    Takes,

    /// <summary>450 to the recipient: come again later.</summary>
    Greylists,

    /// <summary>550 to the recipient: no such address.</summary>
    RefusesRecipient,

    /// <summary>Hangs up before its greeting.</summary>
    HangsUpAtOnce,

    /// <summary>Takes the whole mail, keeps it, and hangs up without the answer.</summary>
    HangsUpBeforeTheAnswer,

    /// <summary>Answers that it has the mail, then hangs up without waiting for QUIT.</summary>
    HangsUpAfterTheAnswer,

    /// <summary>Takes the whole mail and never answers.</summary>
    FallsSilent,
}

/// <summary>Speaks SMTP on 127.0.0.1 as kindly or as badly as the test wants.</summary>
public sealed class MailServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource closed = new();
    readonly ConcurrentQueue<MailConduct> conducts = new();

    public MailServer()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every mail that came through to its last dot, as sent.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>For the next connections, one each; afterwards it takes everything.</summary>
    public void Next(params MailConduct[] next)
    {
        foreach (var conduct in next) conducts.Enqueue(conduct);
    }

    public void Dispose()
    {
        closed.Cancel();
        listener.Dispose();
        closed.Dispose();
    }

    async Task Accept()
    {
        while (!closed.IsCancellationRequested)
            _ = Serve(await listener.AcceptTcpClientAsync(closed.Token));
    }

    async Task Serve(TcpClient client)
    {
        using var connection = client;
        if (!conducts.TryDequeue(out var conduct)) conduct = MailConduct.Takes;
        if (conduct == MailConduct.HangsUpAtOnce) return;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(closed.Token) is { } line)
            if (!await Answer(line, reader, writer, conduct))
                return;
    }

    async Task<bool> Answer(string line, StreamReader reader, StreamWriter writer, MailConduct conduct)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb == "DATA") return await TakeMail(reader, writer, conduct);
        await writer.WriteLineAsync((verb, conduct) switch
        {
            ("RCPT", MailConduct.Greylists) => "450 4.7.1 later",
            ("RCPT", MailConduct.RefusesRecipient) => "550 5.1.1 unknown",
            ("QUIT", _) => "221 bye",
            _ => "250 ok",
        });
        return verb != "QUIT";
    }

    async Task<bool> TakeMail(StreamReader reader, StreamWriter writer, MailConduct conduct)
    {
        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(closed.Token) is { } line && line != ".") mail.AppendLine(line);
        Mails.Enqueue(mail.ToString());
        if (conduct == MailConduct.FallsSilent) await Task.Delay(Timeout.Infinite, closed.Token);
        if (conduct == MailConduct.HangsUpBeforeTheAnswer) return false;
        await writer.WriteLineAsync("250 taken");
        return conduct != MailConduct.HangsUpAfterTheAnswer;
    }
}
