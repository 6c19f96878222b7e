using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests;

/// <summary>Ends the servers of the run.</summary>
[SetUpFixture]
public sealed class ServersEnd
{
    [OneTimeTearDown]
    public void End() => SharedServers.End();
}
