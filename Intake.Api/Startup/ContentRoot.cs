using Intake.Core.Storage;

namespace Intake.Api.Startup;

/// <summary>Where settings and static files lie, from whichever folder the program is started.</summary>
public static class ContentRoot
{
    /// <summary>Beside the published program; in a checkout the project's folder.</summary>
    public static string Path { get; } =
        Directory.Exists(System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot"))
            || !Directory.Exists(InstallFolder.Resolve("Intake.Api"))
            ? AppContext.BaseDirectory
            : InstallFolder.Resolve("Intake.Api");
}
