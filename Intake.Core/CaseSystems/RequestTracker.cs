using Intake.Core.Sources;

namespace Intake.Core.CaseSystems;

/// <summary>
/// Request Tracker by REST2: the ticket's fields are set where they differ, then it gets a comment. Each is looked
/// for before it is done again.
/// </summary>
public sealed class RequestTracker(CaseCalls calls) : ICaseSystem
{
    /// <summary>The tag: what the contact is.</summary>
    public const string TagField = "Innovation";

    /// <summary>The item's number.</summary>
    public const string ItemField = "Innovationsärende";

    /// <summary>Where the item stands.</summary>
    public const string StageField = "Innovationsläge";

    /// <summary>How often a ticket is read again after somebody else changed it, before it waits.</summary>
    const int MostReads = 5;

    public string Kind => SourceKind.RequestTracker;

    public async Task<TellOutcome> Tell(Source source, string secret, CaseStory story, CancellationToken stop)
    {
        if (story.CaseId.Length > 18 || !story.CaseId.All(char.IsAsciiDigit)) return new TellOutcome.Refused("case-id");
        var api = new RequestTrackerApi(calls, source, secret);
        var (ticket, fault) = await SetFields(api, story, stop);
        if (ticket is null) return fault!;
        if (await Comment(api, ticket, story, stop) is { } failed) return failed;
        return fault ?? new TellOutcome.Told();
    }

    /// <returns>The ticket as it is now, with what is wrong although it can have its comment; or no ticket and why.</returns>
    static async Task<(Ticket? Ticket, TellOutcome? Fault)> SetFields(RequestTrackerApi api, CaseStory story, CancellationToken stop)
    {
        var isSet = false;
        for (var read = 0; read < MostReads; read++)
        {
            var (ticket, fault) = await api.Read(story.CaseId, stop);
            if (ticket is null) return (null, fault);
            var changes = Changes(ticket, story);
            if (changes.Count == 0) return (ticket, ticket.HasFields(ItemField, StageField) ? null : new TellOutcome.Refused("fields-missing"));
            // RT says yes to what it does not do: without the right to set a field it is as it was.
            if (isSet) return (ticket, new TellOutcome.Refused("fields-not-set"));
            var put = await api.Write(ticket, changes, stop);
            if (put.Fault is not null && !put.IsStale) return (null, put.Fault);
            isSet = put.Fault is null;
        }
        return (null, new TellOutcome.NotNow("412"));
    }

    static Dictionary<string, string> Changes(Ticket ticket, CaseStory story)
    {
        var wanted = new Dictionary<string, string> { [ItemField] = story.Number, [StageField] = story.Stage };
        // A tag that somebody chose stays: the same case may be a need and an idea.
        if (ticket.Fields.GetValueOrDefault(TagField) is "") wanted[TagField] = story.Tag;
        return wanted.Where(field => ticket.Fields.TryGetValue(field.Key, out var value) && value != field.Value).ToDictionary();
    }

    static async Task<TellOutcome?> Comment(RequestTrackerApi api, Ticket ticket, CaseStory story, CancellationToken stop)
    {
        if (story.IsRepeat)
        {
            var (isThere, fault) = await api.HasComment(ticket, story.Mark, stop);
            if (isThere || fault is not null) return fault;
        }
        return (await api.Comment(ticket, $"KundcenterIntake {story.Number}", story.Sentence, story.Mark, stop)).Fault;
    }
}
