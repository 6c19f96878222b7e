using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Sources;

namespace Intake.Core.Hooks;

/// <summary>What a delivery's body becomes: a contact, one known before, nothing, or a failure with its code.</summary>
public sealed class HookHandling(ContactRecorder recorder, TimeProvider clock)
{
    static readonly JsonDocumentOptions json = new() { MaxDepth = 32 };

    /// <summary>Handled twice, or at once by several, it makes one contact: the delivery's id is the recorder's key.</summary>
    internal async Task<Handled> Handle(Source source, string deliveryId, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        try
        {
            using var document = JsonDocument.Parse(body, json);
            var mapping = HookMappings.Of(source);
            if (!mapping.Takes(document.RootElement)) return Handled.NotMeant;
            var draft = mapping.Draft(document.RootElement, source.Name);
            draft = draft with { RecordedAt = DeliveryTime.Believed(draft.RecordedAt, clock.GetUtcNow()) };
            return Handled.Of(await recorder.Record(draft, new($"hook {source.Name}", deliveryId, ""), stop));
        }
        // A lone surrogate written as \ud800 is valid JSON but no text.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new(HookOutcome.Failed, HookRefusals.NotJson.Code);
        }
    }
}

/// <param name="Code">Why it failed or was passed over.</param>
sealed record Handled(string Outcome, string? Code = null, string? ContactId = null)
{
    public static readonly Handled NotMeant = new(HookOutcome.Ignored, "not_meant");

    public static Handled Of(Recorded recorded) => recorded switch
    {
        Recorded.Accepted(var id, _, _) => new(HookOutcome.Accepted, ContactId: id),
        Recorded.Repeated(var id, _, _, 201) => new(HookOutcome.Accepted, ContactId: id),
        Recorded.Repeated(var id, _, _, _) => new(HookOutcome.Known, ContactId: id),
        Recorded.AlreadyKnown(var id, _, _) => new(HookOutcome.Known, ContactId: id),
        Recorded.Refused(var refusal) => new(HookOutcome.Failed, refusal.Code),
        _ => throw new InvalidOperationException(recorded.GetType().Name),
    };
}
