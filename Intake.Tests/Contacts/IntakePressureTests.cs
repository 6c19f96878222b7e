using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Intake.Tests.Support;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Intake.Tests.Contacts;

[NonParallelizable]
public sealed class IntakePressureTests
{
    [Test]
    public async Task While_the_store_is_held_up_new_contacts_are_refused_and_none_is_lost_or_doubled()
    {
        await using var api = new RunningApi(("Storage:MaxWaitingWrites", "10"));
        using var client = await api.WithKey();
        using var other = await Hold(api);

        var calls = Enumerable.Range(0, 100).Select(i => Post(client, i)).ToList();
        await Eventually.True(() => Task.FromResult(calls.Count(call => call.IsCompleted) >= 60));
        other.Dispose();
        var answers = await Task.WhenAll(calls);

        var refused = answers.Where(a => a.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        refused.Should().HaveCountGreaterThan(50).And.OnlyContain(a => a.Headers.RetryAfter!.Delta == TimeSpan.FromSeconds(1));
        (await refused[0].Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("store_busy");
        var accepted = answers.Count(a => a.StatusCode == HttpStatusCode.Created);
        (accepted + refused.Count).Should().Be(100);
        (await api.Database.Read(s => s.Single<long>("select count(*) from contacts"))).Should().Be(accepted);
    }

    static Task<HttpResponseMessage> Post(HttpClient client, int number) => client.PostAsJsonAsync("/api/v1/contacts", new
    {
        source = "pressure",
        caseId = $"{number}",
        kind = "need",
        text = $"Behov nummer {number}",
        channel = "phone",
    });

    // Another process's long write.
    static async Task<IDisposable> Hold(RunningApi api)
    {
        var file = await api.Database.Read(s => s.Single<string>("select file from pragma_database_list where name = 'main'"));
        var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync();
        connection.BeginTransaction(deferred: false);
        return connection;
    }
}
