using System.Text;
using Intake.Core.Outgoing;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Intake.Core.CaseSystems;

/// <summary>One call to a case system's API, by the one way out, within a time limit, past a circuit of its own.</summary>
public sealed class CaseCalls(OutgoingAddresses addresses, IOptions<CaseSystemOptions> options, TimeProvider clock) : IDisposable
{
    // A page of cases with all that is in them.
    const int MostBytes = 4 * 1024 * 1024;

    readonly OutgoingClient http = new(OutgoingHandler.Create(addresses), MostBytes);

    readonly Breakers breakers = new(clock, options.Value.Timeout);

    /// <param name="request">Makes the call; asked for once.</param>
    internal async Task<CaseAnswer> Send(string source, Func<HttpRequestMessage> request, CancellationToken stop)
    {
        try
        {
            using var answer = await breakers.Call(source, async token =>
            {
                using var asked = request();
                return await http.Send(asked, token);
            }, stop);
            return await Read(answer, stop);
        }
        catch (BrokenCircuitException open)
        {
            return new(0, "", null, new TellOutcome.LeftAlone(open.RetryAfter ?? Breakers.Rest));
        }
        catch (TimeoutRejectedException)
        {
            return NotNow("timeout");
        }
        catch (HttpRequestException fault) when (fault.InnerException is OutgoingRefusedException)
        {
            return new(0, "", null, new TellOutcome.Refused("address"));
        }
        catch (HttpRequestException)
        {
            return NotNow("connection");
        }
        catch (OutgoingRefusedException)
        {
            return new(0, "", null, new TellOutcome.Refused("address"));
        }
    }

    public static HttpRequestMessage Request(HttpMethod method, string address, string? json = null) => new(method, address)
    {
        Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        Headers = { { "Accept", "application/json" } },
    };

    async Task<CaseAnswer> Read(HttpResponseMessage answer, CancellationToken stop)
    {
        var etag = answer.Headers.TryGetValues("ETag", out var values) ? values.First() : null;
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(stop), etag, FaultOf(answer));
    }

    // 4xx ends the same way next time, but for these, which tell of the moment.
    TellOutcome? FaultOf(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 => null,
        408 or 409 or 412 or 425 or 429 or >= 500 => new TellOutcome.NotNow($"{(int)answer.StatusCode}", RetryAfter.Of(answer, clock.GetUtcNow())),
        var status => new TellOutcome.Refused($"{status}"),
    };

    public void Dispose() => http.Dispose();

    static CaseAnswer NotNow(string why) => new(0, "", null, new TellOutcome.NotNow(why));
}

/// <param name="Status">0: there was no answer.</param>
/// <param name="Fault">Null for a good answer.</param>
sealed record CaseAnswer(int Status, string Body, string? ETag, TellOutcome? Fault)
{
    /// <summary>Somebody else changed it between reading and writing.</summary>
    public bool IsStale => Status is 409 or 412;
}
