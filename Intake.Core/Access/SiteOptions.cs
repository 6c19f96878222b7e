using System.ComponentModel.DataAnnotations;

namespace Intake.Core.Access;

/// <summary>Where people reach the product; from the top of the configuration.</summary>
public sealed class SiteOptions
{
    /// <summary>The address in people's browsers. With https the session cookies go over TLS only.</summary>
    [Required]
    [RegularExpression("https?://[^/]+.*", ErrorMessage = "PublicUrl must begin with http:// or https://.")]
    public string PublicUrl { get; set; } = "http://localhost:5080";

    public bool IsHttps => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string Link(string path) => PublicUrl.TrimEnd('/') + path;
}
