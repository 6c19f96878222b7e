using Intake.Core.Sources;

namespace Intake.Core.CaseSystems;

/// <summary>
/// What is asked of SupportManagement: errands are read, and one JSON parameter of its own is written. Nothing else is
/// ever written: a PATCH of an errand, its labels or parameters replaces whole lists.
/// </summary>
sealed class ErrandApi(CaseCalls calls, Source source, ErrandMapping mapping, string secret)
{
    public const string Key = "kundcenterIntake";

    string Errands => $"{source.ApiUrl}/{mapping.MunicipalityId}/{mapping.Namespace}/errands";

    /// <summary>Errands with a label, those changed last first.</summary>
    public Task<CaseAnswer> List(string label, int page, int size, CancellationToken stop)
    {
        var filter = Uri.EscapeDataString($"labels.metadataLabel.resourcePath:'{label}'");
        return Send(HttpMethod.Get, $"{Errands}?filter={filter}&page={page}&size={size}&sort=modified%2Cdesc", null, null, stop);
    }

    public Task<CaseAnswer> Read(string errandId, CancellationToken stop) => Send(HttpMethod.Get, Address(errandId), null, null, stop);

    public Task<CaseAnswer> Write(string errandId, string json, string? etag, CancellationToken stop) =>
        Send(HttpMethod.Put, Address(errandId), json, etag, stop);

    string Address(string errandId) => $"{Errands}/{errandId}/json-parameters/{Key}";

    Task<CaseAnswer> Send(HttpMethod method, string address, string? json, string? etag, CancellationToken stop) => calls.Send(source.Name, () =>
    {
        var request = CaseCalls.Request(method, address, json);
        request.Headers.TryAddWithoutValidation("Authorization", secret.Contains(' ', StringComparison.Ordinal) ? secret : $"Bearer {secret}");
        request.Headers.TryAddWithoutValidation("X-Sent-By", $"{mapping.SentBy}; type=adAccount");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        return request;
    }, stop);
}
