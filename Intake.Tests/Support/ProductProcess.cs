using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>One of the product's hosts as a process of its own.</summary>
public sealed class ProductProcess : IDisposable
{
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    readonly RunningProcess process;

    public ProductProcess(string host, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var program = ProductBin.Find(host);
        process = new("dotnet", [program, .. arguments], environment, Path.GetDirectoryName(program));
    }

    public string Output => process.Output;

    public bool HasEnded => process.HasEnded;

    public async Task<ProductProcess> Ready(Func<Task<bool>> isReady)
    {
        var givenUp = DateTime.UtcNow + LongestStart;
        while (!await isReady())
        {
            if (process.HasEnded || DateTime.UtcNow > givenUp) Assert.Fail($"The process did not start:\n{process.Output}");
            await Task.Delay(50);
        }
        return this;
    }

    public void Stop() => process.Stop();

    public void Kill() => process.Kill();

    public void Dispose() => process.Dispose();
}
