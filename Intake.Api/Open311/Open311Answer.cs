using System.Text;
using System.Text.Json;
using System.Xml;
using Intake.Core.Contacts;

namespace Intake.Api.Open311;

/// <summary>One entry of an answer: names of the standard in its order; texts, truth values or nothing.</summary>
sealed class Open311Row : List<KeyValuePair<string, object?>>
{
    public void Add(string name, object? value) => Add(new(name, value));
}

/// <summary>Answers in the standard's form: a list of objects in JSON, elements within an element in XML.</summary>
static class Open311Answer
{
    static readonly XmlWriterSettings xml = new() { Encoding = new UTF8Encoding(false), Indent = true };

    public static bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Open311Endpoints.Path);

    /// <summary>By the address's ending; XML is what the standard always has.</summary>
    public static IResult Of(HttpContext context, string list, string entry, IReadOnlyList<Open311Row> rows, int status = 200) =>
        context.Request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true
            ? Results.Text(Json(rows), "application/json; charset=utf-8", status)
            : Results.Text(Xml(list, entry, rows), "text/xml; charset=utf-8", status);

    /// <summary>A refusal; no key, or one that does not hold, is 403 there.</summary>
    public static IResult Error(HttpContext context, Refusal refusal, string language)
    {
        var status = refusal.Status == 401 ? 403 : refusal.Status;
        return Of(context, "errors", "error", [new() { { "code", status.ToString(System.Globalization.CultureInfo.InvariantCulture) }, { "description", $"{refusal.Code}: {refusal.In(language)}" } }], status);
    }

    static byte[] Json(IReadOnlyList<Open311Row> rows) => JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => row.ToDictionary()), JsonSerializerOptions.Web);

    static byte[] Xml(string list, string entry, IReadOnlyList<Open311Row> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, xml))
        {
            writer.WriteStartElement(list);
            foreach (var row in rows)
            {
                writer.WriteStartElement(entry);
                foreach (var (name, value) in row) writer.WriteElementString(name, value is bool truth ? (truth ? "true" : "false") : (string?)value);
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
