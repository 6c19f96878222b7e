namespace Intake.Core.Outgoing;

/// <summary>Sends to addresses that others chose: http(s) only, short, and never more of an answer than asked for.</summary>
/// <param name="mostBytes">The largest answer that is read.</param>
public sealed class OutgoingClient(HttpMessageHandler handler, int mostBytes = OutgoingClient.MostBytes) : IDisposable
{
    public const int MostBytes = 64 * 1024;

    readonly HttpClient http = new(handler) { Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = mostBytes };

    /// <exception cref="OutgoingRefusedException">Not http or https, or with a name and password in the address.</exception>
    /// <exception cref="HttpRequestException">No connection (inside it an <see cref="OutgoingRefusedException"/> when the
    /// address lies inside), or an answer larger than <see cref="MostBytes"/>.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stop = default) =>
        request.RequestUri is { IsAbsoluteUri: true, UserInfo: "" } address && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? http.SendAsync(request, stop)
            : throw new OutgoingRefusedException();

    public void Dispose() => http.Dispose();
}
