using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary>Whose word is taken for a caller's address.</summary>
public static class TrustedProxies
{
    public static void Configure(ForwardedHeadersOptions forwarded, IOptions<SignInOptions> signIn)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in signIn.Value.TrustedProxies) forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        // With empty lists the framework would believe everybody.
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
    }
}
