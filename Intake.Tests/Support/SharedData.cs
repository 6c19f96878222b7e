using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>
/// Development data that is no part of the product: real proposals and wordings, in the folder named by
/// <c>KCI_SHARED_DATA</c>. Tests that measure with it are ignored when it is absent.
/// </summary>
static class SharedData
{
    public static string File(string path)
    {
        var folder = Environment.GetEnvironmentVariable("KCI_SHARED_DATA");
        if (string.IsNullOrEmpty(folder))
            Assert.Ignore("KCI_SHARED_DATA names no folder with development data: nothing to measure with.");
        var file = Path.Combine(folder!, path);
        if (!System.IO.File.Exists(file))
            Assert.Ignore($"The folder of KCI_SHARED_DATA holds no {path}: nothing to measure with.");
        return file;
    }
}
