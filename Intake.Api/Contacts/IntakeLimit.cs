using System.Threading.RateLimiting;
using Intake.Api.Problems;

namespace Intake.Api.Contacts;

/// <summary>Bounds how many contacts are taken in at once, so that a flood is refused before memory grows.</summary>
public static class IntakeLimit
{
    public const string Policy = "intake";

    /// <summary>At 64 kB each, what intake may hold at once stays under 64 MB.</summary>
    const int AtOnce = 1_000;

    public static IServiceCollection AddIntakeLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, _ => RateLimitPartition.GetConcurrencyLimiter(
            Policy, _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 }));
        limits.OnRejected = (rejected, _) => new ValueTask(Problem.Busy(rejected.HttpContext, ApiRefusals.TooManyAtOnce, 1));
    });
}
