using Intake.Core.Storage;

namespace Intake.Tests.Support;

/// <summary>
/// Where the hosts' programs are: beside this build's sources, or in the folder KCI_PRODUCT_BIN (published, or broken
/// on purpose) as <c>Intake.Api/Intake.Api.dll</c> and <c>Intake.Worker/Intake.Worker.dll</c>.
/// </summary>
static class ProductBin
{
    public static string Find(string host) =>
        Environment.GetEnvironmentVariable("KCI_PRODUCT_BIN") is { Length: > 0 } folder
            ? Path.Combine(folder, host, $"{host}.dll")
            : Path.Combine(InstallFolder.Path, host, "bin", Configuration, "net10.0", $"{host}.dll");

    // …/Intake.Tests/bin/Debug/net10.0/
    static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
