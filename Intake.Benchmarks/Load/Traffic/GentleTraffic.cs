using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Intake.Benchmarks.Load.Traffic;

/// <summary>Contacts at a steady pace, each followed until it is visible as routed.</summary>
static class GentleTraffic
{
    static readonly TimeSpan look = TimeSpan.FromMilliseconds(5);

    /// <param name="follow">Whether there is anything behind the answer.</param>
    public static async Task<IReadOnlyList<Followed>> Run(
        HttpClient client, ContactBodies bodies, int rate, int seconds, bool follow, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / rate));
        var contacts = new List<Task<Followed>>();
        while (contacts.Count < rate * seconds && await timer.WaitForNextTickAsync(stop))
            contacts.Add(follow ? Follow(client, bodies, stop) : Answered(client, bodies, stop));
        return await Task.WhenAll(contacts);
    }

    static async Task<Followed> Answered(HttpClient client, ContactBodies bodies, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        await Posting.Answer(client, bodies, stop);
        return new(Since(start), 0);
    }

    static async Task<Followed> Follow(HttpClient client, ContactBodies bodies, CancellationToken stop)
    {
        var start = Stopwatch.GetTimestamp();
        var id = await Posting.Send(client, bodies, stop);
        var answered = Since(start);
        while (await State(client, id, stop) != "routed") await Task.Delay(look, stop);
        return new(answered, Since(start));
    }

    static async Task<string?> State(HttpClient client, string id, CancellationToken stop)
    {
        var contact = await client.GetFromJsonAsync<JsonElement>($"/api/v1/contacts/{id}", stop);
        return contact.GetProperty("state").GetString();
    }

    static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}

/// <summary>Milliseconds from the call to its answer, and to the contact being visible as routed.</summary>
sealed record Followed(double Answered, double Routed);
