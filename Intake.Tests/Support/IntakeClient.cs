using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Intake.Tests.Support;

/// <summary>A program that calls the API with a key.</summary>
public sealed class IntakeClient
{
    readonly HttpClient http;
    readonly string key;

    public IntakeClient(Uri address, string key)
    {
        (Address, this.key) = (address, key);
        http = NewHttp();
    }

    /// <summary>A client of one's own for calls that are not written here.</summary>
    public HttpClient NewHttp()
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        client.DefaultRequestHeaders.AcceptLanguage.Add(new("sv"));
        return client;
    }

    public Uri Address { get; }

    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <exception cref="HttpRequestException">No answer: unknown whether it was stored.</exception>
    public async Task<Posted> Post(object contact, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = JsonContent.Create(contact) };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var answer = await http.SendAsync(request);
        var id = answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<ContactId>())!.Id : null;
        return new(answer.StatusCode, id);
    }

    public Task<JsonElement> Get(string path) => http.GetFromJsonAsync<JsonElement>(path);

    public Task<ContactLine> Contact(string id) => http.GetFromJsonAsync<ContactLine>($"/api/v1/contacts/{id}")!;

    /// <summary>All pages.</summary>
    public Task<IReadOnlyList<ContactLine>> Contacts(string source) =>
        Pages<ContactLine>($"/api/v1/contacts?source={source}&take=1000", "contacts");

    /// <summary>All pages.</summary>
    public Task<IReadOnlyList<ItemLine>> Items() => Pages<ItemLine>("/api/v1/items?take=100", "items");

    async Task<IReadOnlyList<T>> Pages<T>(string path, string list)
    {
        var all = new List<T>();
        string? next = null;
        do
        {
            var page = await Get(next is null ? path : $"{path}&after={Uri.EscapeDataString(next)}");
            all.AddRange(page.GetProperty(list).Deserialize<List<T>>(JsonSerializerOptions.Web)!);
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
        return all;
    }

    sealed record ContactId(string Id);
}

/// <param name="Id">Null when it was refused.</param>
public sealed record Posted(HttpStatusCode Status, string? Id);

/// <summary>Where a contact stands, as the API tells it.</summary>
public sealed record ContactLine(
    string Id, string Reference, string Source, string CaseId, string Kind, string State,
    string? Item, string? Link, string? Area, string? Unit, string? Because);

/// <summary>An item, as the API lists it.</summary>
public sealed record ItemLine(string Number, string Kind, string Title, string Area, string Unit, string State, long Voices);
