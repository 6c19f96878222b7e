using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Intake.Core.Feedback;

/// <summary>Hands mails to a mail server. Only what certainly did not go out is tried again here.</summary>
public sealed class SmtpSender(IOptions<FeedbackOptions> options, ResiliencePipeline connecting) : IMailSender
{
    readonly SmtpOptions server = options.Value.Smtp;

    public async Task<SendOutcome> Send(MimeMessage mail, CancellationToken stop)
    {
        using var client = new SmtpClient { Timeout = (int)server.Timeout.TotalMilliseconds };
        try
        {
            await connecting.ExecuteAsync(async token => await Connect(client, token), stop);
        }
        catch (Exception fault) when (IsOfServer(fault, stop))
        {
            return new SendOutcome.NotNow(fault.GetType().Name);
        }
        return await HandOver(client, mail, stop);
    }

    async Task Connect(SmtpClient client, CancellationToken stop)
    {
        if (client.IsConnected) await client.DisconnectAsync(quit: false, stop);
        await client.ConnectAsync(server.Host!, server.Port, Security(), stop);
        if (server.User is not null) await client.AuthenticateAsync(server.User, server.Password ?? "", stop);
    }

    async Task<SendOutcome> HandOver(SmtpClient client, MimeMessage mail, CancellationToken stop)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(server.Timeout);
            await client.SendAsync(mail, limit.Token);
        }
        catch (SmtpCommandException refusal)
        {
            return Refusal((int)refusal.StatusCode);
        }
        catch (Exception fault) when (IsOfServer(fault, stop))
        {
            // Somewhere between MAIL FROM and the answer to the final dot: nobody knows.
            return new SendOutcome.Unknown(fault.GetType().Name);
        }
        await Leave(client);
        return new SendOutcome.Sent();
    }

    static SendOutcome Refusal(int reply) =>
        reply >= 500 ? new SendOutcome.Refused($"{reply}") : new SendOutcome.NotNow($"{reply}");

    // The mail is accepted: a server that hangs up now changes nothing.
    static async Task Leave(SmtpClient client)
    {
        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception fault) when (IsOfServer(fault, CancellationToken.None))
        {
        }
    }

    static bool IsOfServer(Exception fault, CancellationToken stop) => !stop.IsCancellationRequested && fault
        is IOException or SocketException or ProtocolException or CommandException or AuthenticationException
        or SslHandshakeException or ServiceNotConnectedException or TimeoutException or OperationCanceledException
        or TimeoutRejectedException or BrokenCircuitException or NotSupportedException;

    SecureSocketOptions Security() => server.Security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "none" => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
