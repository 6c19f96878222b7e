using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>Waits for something that happens elsewhere: asks until it holds, fails at the deadline.</summary>
public static class Eventually
{
    public static async Task True(Func<Task<bool>> condition, int seconds = 30)
    {
        var deadline = DateTime.UtcNow.AddSeconds(seconds);
        while (!await condition())
        {
            if (DateTime.UtcNow > deadline) Assert.Fail($"It did not happen within {seconds} seconds.");
            await Task.Delay(20);
        }
    }
}
