using System.Text.Json.Serialization;
using Intake.Api.Contacts;
using Intake.Core.Hooks;

namespace Intake.Api.Hooks;

/// <summary>What the sender of a delivery is told, however often it sends it.</summary>
/// <param name="Delivery">The sender's own id.</param>
/// <param name="State"><c>accepted</c>, <c>known</c> or <c>ignored</c>.</param>
/// <param name="Contact">What it became, unless it was ignored.</param>
public sealed record DeliveryAnswer(
    string Delivery,
    string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ContactAnswer? Contact)
{
    public static DeliveryAnswer From(HookDelivery delivery) => new(delivery.DeliveryId, delivery.Outcome,
        delivery is { ContactId: { } id, Reference: { } reference } ? new(id, reference, delivery.Item) : null);
}
