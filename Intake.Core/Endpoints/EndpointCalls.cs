using System.Text;
using Intake.Core.Hooks;
using Intake.Core.Outgoing;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Intake.Core.Endpoints;

/// <summary>One signed delivery to an endpoint, by the one way out, within a time limit, past a circuit of its own.</summary>
public sealed class EndpointCalls(OutgoingClient http, IOptions<EndpointOptions> options, TimeProvider clock)
{
    readonly Breakers breakers = new(clock, options.Value.Timeout);

    internal async Task<DispatchOutcome> Deliver(Endpoint endpoint, IReadOnlyList<string> secrets, ClaimedDispatch dispatch, CancellationToken stop)
    {
        if (secrets.Count == 0) return new DispatchOutcome.NotNow("sealed");
        try
        {
            using var answer = await breakers.Call(endpoint.Id, async token =>
            {
                using var request = Request(endpoint, secrets, dispatch);
                return await http.Send(request, token);
            }, stop);
            return Judge(answer);
        }
        catch (BrokenCircuitException open)
        {
            return new DispatchOutcome.LeftAlone(open.RetryAfter ?? Breakers.Rest);
        }
        catch (TimeoutRejectedException)
        {
            return new DispatchOutcome.NotNow("timeout");
        }
        catch (Exception fault) when (fault is OutgoingRefusedException || fault.InnerException is OutgoingRefusedException)
        {
            return new DispatchOutcome.Refused("address");
        }
        catch (HttpRequestException)
        {
            return new DispatchOutcome.NotNow("connection");
        }
    }

    HttpRequestMessage Request(Endpoint endpoint, IReadOnlyList<string> secrets, ClaimedDispatch dispatch)
    {
        var (body, now) = (Encoding.UTF8.GetBytes(dispatch.Body), clock.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"{CloudEvent.ContentType}; charset=utf-8");
        request.Headers.TryAddWithoutValidation("User-Agent", "KundcenterIntake");
        request.Headers.TryAddWithoutValidation(StandardWebhooks.IdHeader, dispatch.Id);
        request.Headers.TryAddWithoutValidation(StandardWebhooks.TimestampHeader, $"{now.ToUnixTimeSeconds()}");
        request.Headers.TryAddWithoutValidation(StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(dispatch.Id, now, body, secrets));
        return request;
    }

    // As the specification says: only 2xx is received, 410 ends it, everything else is tried again.
    DispatchOutcome Judge(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        >= 200 and < 300 and var status => new DispatchOutcome.Sent($"{status}"),
        410 => new DispatchOutcome.Gone(),
        var status => new DispatchOutcome.NotNow($"{status}", RetryAfter.Of(answer, clock.GetUtcNow())),
    };
}
