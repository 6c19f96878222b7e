using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Core.Contacts;

namespace Intake.Benchmarks.Load.Traffic;

/// <summary>Bodies made beforehand, so that making them is not measured; each call gets a case of its own.</summary>
sealed class ContactBodies
{
    const string Slot = "CASE00000000";
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    readonly byte[][] bodies;
    int next;

    public ContactBodies(int different, int seed = 7)
    {
        var texts = new SwedishTexts(seed);
        bodies = [.. Enumerable.Range(0, different).Select(i => JsonSerializer.SerializeToUtf8Bytes(Draft(texts, i, Slot), json))];
    }

    public (byte[] Body, string Case) Next()
    {
        var number = Interlocked.Increment(ref next);
        var name = $"CASE{number:D8}";
        var body = bodies[number % bodies.Length].AsSpan().ToArray();
        Encoding.ASCII.GetBytes(name, body.AsSpan(body.AsSpan().IndexOf("CASE"u8)));
        return (body, name);
    }

    /// <summary>Three of ten want to hear what becomes of it.</summary>
    public static ContactDraft Draft(SwedishTexts texts, int number, string caseId)
    {
        var (text, place) = texts.Next();
        return new()
        {
            Source = "load",
            CaseId = caseId,
            Kind = number % 5 == 0 ? ContactKind.Idea : ContactKind.Need,
            Text = text,
            Channel = "phone",
            Place = place,
            Language = "sv",
            Resident = number % 10 < 3 ? new() { Wants = "updates", Channel = "email", Email = $"r{number}@example.org" } : null,
        };
    }
}
