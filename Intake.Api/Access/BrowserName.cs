namespace Intake.Api.Access;

/// <summary>Kind of browser and computer by a <c>User-Agent</c>, in words of our own: "Firefox, Windows".</summary>
public static class BrowserName
{
    // The first that is found: browsers name those that they are like, too.
    static readonly (string Sign, string Name)[] browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Sign, string Name)[] systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent) => string.Join(", ", new[] { Found(browsers, userAgent), Found(systems, userAgent) }.OfType<string>());

    static string? Found((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
