using Intake.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Intake.Core.Feedback;

/// <summary>Looking after what was sent: a process may do this without sending anything itself.</summary>
public static class DeliverySetup
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>().Bind(configuration.GetSection("Feedback"));
        services.AddSingleton<DeliveryReader>();
        services.AddSingleton<FailedLetters>();
        services.AddSingleton<LetterFolder>();
        services.TryAddSingleton<FailedContacts>();
        return services;
    }
}
