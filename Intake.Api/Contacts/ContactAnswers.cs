using System.Text.Json.Serialization;
using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>What a caller is told of a contact it handed in.</summary>
/// <param name="Reference">For the resident to refer to.</param>
/// <param name="Item">Number of the item it was attached to, if the caller chose one.</param>
public sealed record ContactAnswer(
    string Id,
    string Reference,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Item);

/// <param name="Next">Cursor for <c>after</c>; null on the last page.</param>
public sealed record ContactPage(IReadOnlyList<ContactLine> Contacts, string? Next);

/// <summary>Where a contact stands.</summary>
/// <param name="State"><c>received</c>, <c>routed</c> or <c>failed</c>.</param>
/// <param name="Link"><c>new</c>, <c>automatic</c>, <c>agent</c> or <c>analyst</c>.</param>
public sealed record ContactLine(
    string Id, string Reference, string Source, string CaseId, string Kind, string State,
    string? Item, string? Link, string? Area, string? Unit, string? Because)
{
    public static ContactLine From(ContactStatus contact, string language) => new(
        contact.Id, contact.Reference, contact.Source, contact.CaseId, contact.Kind, contact.State,
        contact.Item, contact.Link, contact.Area, contact.Unit, contact.BecauseIn(language));
}
