using System.Reflection;
using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.CaseSystems;
using Intake.Core.Endpoints;
using Intake.Core.Feedback;
using Intake.Core.Routing;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Docs;

/// <summary>docs/flow.md names every state that there is.</summary>
public sealed class StatesTests
{
    [TestCase(typeof(ItemState))]
    [TestCase(typeof(MessageState))]
    [TestCase(typeof(LinkHow))]
    [TestCase(typeof(DispatchState))]
    [TestCase(typeof(WriteBackState))]
    public void Every_state_is_on_the_page(Type states)
    {
        var page = Repository.Read("docs/flow.md");

        foreach (var state in states.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral))
            page.Should().Contain($"`{state.GetRawConstantValue()}`");
    }
}
