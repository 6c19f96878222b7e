using System.Text.Json;
using Intake.Core.Sources;
using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>Sundsvall's SupportManagement: the errand gets a JSON parameter that is the product's own.</summary>
public sealed class SupportManagement(CaseCalls calls) : ICaseSystem
{
    /// <summary>How often it is read again after somebody else changed it, before it waits.</summary>
    const int MostReads = 5;

    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    public string Kind => SourceKind.SupportManagement;

    public async Task<TellOutcome> Tell(Source source, string secret, CaseStory story, CancellationToken stop)
    {
        if (ErrandMapping.Parse(source.Mapping) is not { } mapping) return new TellOutcome.Refused("mapping");
        if (!Id.IsValid(story.CaseId)) return new TellOutcome.Refused("case-id");
        var api = new ErrandApi(calls, source, mapping, secret);
        var body = JsonSerializer.Serialize(new { key = ErrandApi.Key, schemaId = mapping.SchemaId, value = ErrandValue.Of(story) }, json);
        for (var read = 0; read < MostReads; read++)
        {
            var known = await api.Read(story.CaseId, stop);
            // 404 is the first time; an errand that is not there answers the writing so, too.
            if (known.Fault is not null && known.Status != 404) return known.Fault;
            if (IsTold(known, story)) return new TellOutcome.Told();
            var put = await api.Write(story.CaseId, body, known.Status == 404 ? null : known.ETag, stop);
            if (put.Fault is null) return new TellOutcome.Told();
            if (!put.IsStale) return put.Fault;
        }
        return new TellOutcome.NotNow("412");
    }

    static bool IsTold(CaseAnswer known, CaseStory story) => known.Fault is null && Json.Parse(known.Body) is { } parameter
        && Json.Member(parameter, "value") is { } value && Json.Text(value, "mark") == story.Mark;
}

/// <summary>The parameter's value; its schema is in docs/integrations/support-management.md.</summary>
sealed record ErrandValue(string Number, string Kind, string State, string Stage, long Voices, string Because, string Link, DateTimeOffset Since, string Mark)
{
    public static ErrandValue Of(CaseStory story) => new(
        story.Number, story.Kind, story.State, story.Stage, story.Voices, story.Because, story.Link, DateTimeOffset.FromUnixTimeMilliseconds(story.Since), story.Mark);
}
