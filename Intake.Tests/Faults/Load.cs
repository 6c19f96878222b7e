using System.Collections.Concurrent;
using System.Net;
using Intake.Tests.Support;

namespace Intake.Tests.Faults;

/// <summary>Agents who hand in contacts one after the other. Who gets no answer asks again with the same key.</summary>
sealed class Load(IntakeClient api)
{
    const int Agents = 4;
    static readonly TimeSpan LongestRepeat = TimeSpan.FromSeconds(60);

    readonly CancellationTokenSource enough = new();
    Task agents = Task.CompletedTask;
    int last;

    /// <summary>Case id → the contact's id, as acknowledged.</summary>
    public ConcurrentDictionary<string, string> Acknowledged { get; } = new();

    /// <summary>Case ids that were answered 429 or 503; they are not asked again.</summary>
    public ConcurrentBag<string> Refused { get; } = [];

    /// <summary>Answers that the API never should give, and contacts that got no answer in a minute.</summary>
    public ConcurrentBag<string> Unexpected { get; } = [];

    public void Start() => agents = Task.WhenAll(Enumerable.Range(0, Agents).Select(_ => Task.Run(Work)));

    public Task Stop()
    {
        enough.Cancel();
        return agents;
    }

    /// <summary>Hands in <paramref name="count"/> contacts, one after the other.</summary>
    public async Task Post(int count)
    {
        for (var i = 0; i < count; i++) await PostNext();
    }

    /// <summary>Returns when so many more were acknowledged.</summary>
    public Task More(int count)
    {
        var wanted = Acknowledged.Count + count;
        return Eventually.True(() => Task.FromResult(Acknowledged.Count >= wanted), 60);
    }

    async Task Work()
    {
        while (!enough.IsCancellationRequested)
        {
            await PostNext();
            // About a hundred a second in all: the way of each contact is what matters here, not the throughput.
            await Task.Delay(20);
        }
    }

    async Task PostNext()
    {
        var number = Interlocked.Increment(ref last);
        var caseId = $"load-{number}";
        var givenUp = DateTime.UtcNow + LongestRepeat;
        while (!await TryPost(caseId, Wording.Of(number)))
        {
            if (DateTime.UtcNow > givenUp)
            {
                Unexpected.Add($"{caseId}: no answer");
                return;
            }
            await Task.Delay(100);
        }
    }

    async Task<bool> TryPost(string caseId, string text)
    {
        try
        {
            var answer = await api.Post(ContactBody.WantingReceipt(caseId, text), caseId);
            Note(caseId, answer);
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    void Note(string caseId, Posted answer)
    {
        if (answer.Id is not null) Acknowledged[caseId] = answer.Id;
        else if (answer.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) Refused.Add(caseId);
        else Unexpected.Add($"{caseId}: {(int)answer.Status}");
    }
}
