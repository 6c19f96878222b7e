using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Intake.Core.Outgoing;

/// <summary>For each other system a time limit and a circuit breaker: one that fails again and again is left alone for half a minute.</summary>
sealed class Breakers(TimeProvider clock, TimeSpan timeout)
{
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> known = new();

    /// <exception cref="BrokenCircuitException">It is left alone for now.</exception>
    /// <exception cref="TimeoutRejectedException">It did not answer in time.</exception>
    public async Task<HttpResponseMessage> Call(string system, Func<CancellationToken, Task<HttpResponseMessage>> call, CancellationToken stop) =>
        await known.GetOrAdd(system, _ => Build()).ExecuteAsync(async token => await call(token), stop);

    ResiliencePipeline<HttpResponseMessage> Build() => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = 0.9,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromMinutes(2),
            BreakDuration = Rest,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().Handle<TimeoutRejectedException>()
                .HandleResult(answer => (int)answer.StatusCode >= 500),
        })
        .AddTimeout(timeout)
        .Build();
}
