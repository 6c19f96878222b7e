namespace Intake.Api.Frame;

/// <summary>Light, dark, or as the computer is set; what the person chose is kept in a cookie.</summary>
public static class Appearance
{
    public const string Cookie = "kci-scheme";
    public const string Auto = "auto";

    public static IReadOnlyList<string> All { get; } = [Auto, "light", "dark"];

    public static string Of(HttpRequest request) =>
        request.Cookies[SiteCookies.Name(request.HttpContext, Cookie)] is { } chosen && All.Contains(chosen) ? chosen : Auto;
}
