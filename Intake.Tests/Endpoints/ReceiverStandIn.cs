using System.Collections.Concurrent;
using System.Text;
using Intake.Core.Hooks;
using Intake.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Intake.Tests.Endpoints;

/// <summary>Another system that receives webhooks: keeps what it got, answers as the test says.</summary>
sealed class ReceiverStandIn : IAsyncDisposable
{
    HttpStandIn http = null!;

    public string Address => $"{http.Address}/hook";
    public ConcurrentQueue<Received> Got { get; } = [];

    /// <summary>One after the other; 200 when there are no more. 0 hangs, -1 closes the connection.</summary>
    public Queue<int> Answers { get; } = [];

    /// <summary>When <see cref="Answers"/> is empty.</summary>
    public int Usually { get; set; } = 200;

    public string? RetryAfter { get; set; }

    public static async Task<ReceiverStandIn> Start(params int[] answers)
    {
        var receiver = new ReceiverStandIn();
        foreach (var answer in answers) receiver.Answers.Enqueue(answer);
        receiver.http = await HttpStandIn.Start(receiver.Answer);
        return receiver;
    }

    async Task Answer(HttpContext context)
    {
        var headers = context.Request.Headers;
        Got.Enqueue(new(
            $"{headers[StandardWebhooks.IdHeader]}", $"{headers[StandardWebhooks.TimestampHeader]}", $"{headers[StandardWebhooks.SignatureHeader]}",
            context.Request.ContentType ?? "", await HttpStandIn.BodyOf(context)));
        var answer = Answers.TryDequeue(out var next) ? next : Usually;
        if (answer == 0) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (answer < 0) context.Abort();
        else context.Response.StatusCode = answer;
        if (RetryAfter is not null && answer is 429 or 503) context.Response.Headers.RetryAfter = RetryAfter;
    }

    public ValueTask DisposeAsync() => http.DisposeAsync();
}

sealed record Received(string Id, string Timestamp, string Signature, string ContentType, string Body)
{
    public SignatureVerdict Judge(DateTimeOffset now, params string[] secrets) =>
        StandardWebhooks.Verify(Id, Timestamp, Signature, Encoding.UTF8.GetBytes(Body), secrets, now);
}
