namespace Intake.Api.Access.OpenId;

/// <summary>Section <c>SignIn:OpenId</c>: the municipality's own identity provider. Off while no authority is set.</summary>
public sealed class OpenIdOptions
{
    /// <summary>The provider's issuer address; https, but for one on this machine.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>None: a public client, which PKCE alone protects.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says after "Sign in with".</summary>
    public string DisplayName { get; set; } = "";

    public string Scopes { get; set; } = "openid profile";

    public string RoleClaim { get; set; } = "roles";

    /// <summary>Lines <c>claim value=role</c>.</summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    public string UnitClaim { get; set; } = "groups";

    /// <summary>Lines <c>claim value=unit</c>; <c>*</c> is every unit.</summary>
    public IReadOnlyList<string> Units { get; set; } = [];

    public string NameClaim { get; set; } = "name";

    /// <summary>The <c>acr</c> that is asked for and that the token must hold.</summary>
    public string RequireAcr { get; set; } = "";

    /// <summary>A method that the token's <c>amr</c> must hold, such as <c>mfa</c>.</summary>
    public string RequireAmr { get; set; } = "";

    /// <summary>False: nobody signs in with a local account.</summary>
    public bool AllowLocal { get; set; } = true;

    /// <summary>How far the provider's clock may be off.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsOn => Authority.Length > 0;

    internal Uri Address => new(Authority);

    internal IReadOnlyList<string> RolesOf(IEnumerable<string> claims) => ClaimMap.Of(Roles, claims);

    internal IReadOnlyList<string> UnitsOf(IEnumerable<string> claims) =>
        ClaimMap.Of(Units, claims) is var units && units.Contains(Core.Backlog.Reading.EveryUnit) ? [Core.Backlog.Reading.EveryUnit] : units;
}
