using System.Text.Json;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Contacts;

/// <summary>The search that Zammad's External Data Source field makes.</summary>
public sealed class ItemOptionsTests
{
    [Test]
    public async Task Items_are_found_by_number_and_by_words_of_their_title_as_value_and_label()
    {
        await using var api = new RunningApi();
        using var writer = await api.WithKey();
        var client = new IntakeClient(api.Address, writer.DefaultRequestHeaders.Authorization!.Parameter!);
        await client.Post(ContactBody.Of("1", "Det saknas belysning vid gångvägen i Norrby."));
        await client.Post(ContactBody.Of("2", "Hemtjänsten kommer för sent till farmor."));
        await Eventually.True(async () => (await client.Items()).Count == 2);
        var (key, _) = await api.Services.GetRequiredService<ApiKeys>().Create(new("zammad", [Scopes.SimilarRead], []), Actor.Operator("test"));
        using var reader = api.Anonymous();
        reader.DefaultRequestHeaders.Authorization = new("Bearer", key!.Secret);
        reader.DefaultRequestHeaders.AcceptLanguage.Add(new("sv"));

        var byWord = await Options("belysning");
        var number = byWord[0].GetProperty("value").GetString()!;

        byWord.GetArrayLength().Should().Be(1);
        byWord[0].GetProperty("label").GetString().Should().StartWith($"{number} · Det saknas belysning").And.EndWith(" · 1 röst");
        (await Options(number))[0].GetProperty("value").GetString().Should().Be(number);
        (await Options("")).GetArrayLength().Should().Be(0);
        (await Options("hemtjänsten")).GetArrayLength().Should().Be(0, "what is under secrecy is found by nobody outside its unit");

        async Task<JsonElement> Options(string search) =>
            JsonDocument.Parse(await reader.GetStringAsync($"/api/v1/similar/options?search={Uri.EscapeDataString(search)}")).RootElement;
    }
}
