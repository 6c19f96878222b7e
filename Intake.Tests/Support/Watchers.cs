using System.Runtime.CompilerServices;

namespace Intake.Tests.Support;

/// <summary>
/// Each host of the API watches its settings and its files, by a kernel's watcher each, and a user has 128 of them: with
/// many hosts at once the next one would not start. No test changes a file and waits for that to be seen.
/// </summary>
static class Watchers
{
    [ModuleInitializer]
    internal static void Off()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }
}
