using System.ComponentModel.DataAnnotations;

namespace Intake.Api.Access;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>Attempts from one address in a minute. A whole customer center may sit behind one address.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 30;

    /// <summary>Roles that sign in with a second factor, or set one up before anything else.</summary>
    public IReadOnlyList<string> RequireSecondFactor { get; set; } = [];

    /// <summary>Networks (CIDR) of proxies whose <c>X-Forwarded-For</c> is believed. None: nobody's is.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
