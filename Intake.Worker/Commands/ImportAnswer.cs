using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Core.Contacts;
using Intake.Core.Import;

namespace Intake.Worker.Commands;

/// <summary>What <c>import</c> answers when it has ended.</summary>
sealed class ImportAnswer(bool json, bool dryRun)
{
    const int NothingAccepted = 3, StoppedByOperator = 130;

    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>That of the terminal: <c>sv</c> or <c>en</c>.</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "sv" ? "sv" : "en";

    /// <summary>Nothing could be taken in.</summary>
    public int Give(Refusal why)
    {
        if (json) Print(new(0, 0, 0, 0, 0, false, why.In(Language)));
        return CommandLine.Fail(why.In(Language));
    }

    public int Give(ImportSummary summary)
    {
        if (json) Print(Line(summary));
        else CommandAnswers.Text(new ImportText(summary, dryRun, Language).ToString());
        if (summary.Error is { } why) CommandLine.Fail(why.In(Language));
        return summary switch
        {
            { Error: not null } => 1,
            { Interrupted: true } => StoppedByOperator,
            { Rows: { Read: > 0 } rows } when rows.Refused == rows.Read => NothingAccepted,
            _ => 0,
        };
    }

    static SummaryLine Line(ImportSummary summary) => new(
        summary.Rows.Read, summary.Rows.Accepted, summary.Rows.AlreadyKnown, summary.Rows.Refused, Math.Round(summary.Seconds, 3),
        summary.Complete ? null : false,
        summary.Interrupted ? Language == "sv" ? "Avbruten." : "Interrupted." : summary.Error?.In(Language));

    static void Print(SummaryLine line) => Console.Out.WriteLine(JsonSerializer.Serialize(line, options));

    sealed record SummaryLine(
        long Read, long Accepted, long AlreadyKnown, long Refused, double Seconds, bool? Complete, string? Error);
}
