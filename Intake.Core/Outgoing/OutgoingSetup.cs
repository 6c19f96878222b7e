using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Outgoing;

/// <summary>Section <c>Outgoing</c>.</summary>
public static class OutgoingSetup
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OutgoingOptions>().Bind(configuration.GetSection("Outgoing"))
            .Validate(options => options.AllowedNetworks.All(text => IPNetwork.TryParse(text, out _)), "Outgoing:AllowedNetworks holds what is no network.")
            .ValidateOnStart();
        services.AddSingleton(provider => new OutgoingAddresses(
            [.. provider.GetRequiredService<IOptions<OutgoingOptions>>().Value.AllowedNetworks.Select(text => IPNetwork.Parse(text))]));
        return services.AddSingleton(provider => new OutgoingClient(OutgoingHandler.Create(provider.GetRequiredService<OutgoingAddresses>())));
    }
}

/// <summary>Where the product may connect to beside the public internet.</summary>
public sealed class OutgoingOptions
{
    /// <summary>Networks (CIDR) of the municipality's own that may be connected to.</summary>
    public IReadOnlyList<string> AllowedNetworks { get; set; } = [];
}
