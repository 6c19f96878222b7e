namespace Intake.Core.Endpoints;

/// <summary>What another system can be told of: CloudEvents types. A new meaning gets a new version.</summary>
public static class EndpointEvent
{
    public const string ItemMoved = "se.kundcenterintake.item.moved.v1";
    public const string ContactRouted = "se.kundcenterintake.contact.routed.v1";

    /// <summary>By the test button; every endpoint gets it.</summary>
    public const string Test = "se.kundcenterintake.endpoint.test.v1";

    /// <summary>Those that an endpoint chooses among.</summary>
    public static IReadOnlyList<string> All { get; } = [ItemMoved, ContactRouted];
}
