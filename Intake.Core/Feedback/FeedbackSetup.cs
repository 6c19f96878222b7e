using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Intake.Core.Feedback;

/// <summary>Section <c>Feedback</c>: mails by a server, or to a folder while none is set.</summary>
public static class FeedbackSetup
{
    public static IServiceCollection AddFeedback(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>().Bind(configuration.GetSection("Feedback")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IMailSender>(provider => Sender(provider.GetRequiredService<IOptions<FeedbackOptions>>()));
        services.AddSingleton<MessageSender>();
        services.AddHostedService<StuckMessages>();
        return services;
    }

    static IMailSender Sender(IOptions<FeedbackOptions> options) =>
        options.Value.WritesFiles ? new FileSender(options) : new SmtpSender(options, Connecting(options.Value.Smtp.Timeout));

    /// <summary>For connecting only: nothing of a mail has been said yet, so trying again is safe.</summary>
    internal static ResiliencePipeline Connecting(TimeSpan timeout) => new ResiliencePipelineBuilder()
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            MinimumThroughput = 6,
            FailureRatio = 0.8,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(20),
        })
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(300),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<IOException>().Handle<System.Net.Sockets.SocketException>()
                .Handle<TimeoutRejectedException>().Handle<SmtpProtocolException>(),
        })
        .AddTimeout(timeout)
        .Build();
}
