using System.Globalization;
using Intake.Core.Import;

namespace Intake.Worker.Commands;

/// <summary>The summary of an import for a person to read.</summary>
sealed class ImportText(ImportSummary summary, bool dryRun, string language)
{
    readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "sv" ? "sv-SE" : "en-GB");

    bool IsSwedish => language == "sv";

    public override string ToString() => string.Join('\n', Lines().Where(line => line is not null));

    IEnumerable<string?> Lines()
    {
        var columns = string.Join(", ", summary.Columns.Select(pair => $"{pair.Field} = {pair.Column}"));
        var rows = summary.Rows;
        yield return IsSwedish ? $"Källa: {summary.Source}. Kolumner: {columns}." : $"Source: {summary.Source}. Columns: {columns}.";
        yield return NoIds();
        yield return IsSwedish
            ? $"{(dryRun ? "Provkörning, inget är sparat. " : "")}{Count(rows.Read)} rader lästa på {Seconds}: {Count(rows.Accepted)} nya, {Count(rows.AlreadyKnown)} redan kända, {Count(rows.Refused)} nekade."
            : $"{(dryRun ? "Dry run, nothing is stored. " : "")}{Count(rows.Read)} rows read in {Seconds}: {Count(rows.Accepted)} new, {Count(rows.AlreadyKnown)} already known, {Count(rows.Refused)} refused.";
        if (summary.Resumed > 0)
            yield return IsSwedish ? $"Fortsatte efter rad {Count(summary.Resumed)}, där en tidigare körning slutade." : $"Went on after row {Count(summary.Resumed)}, where an earlier run ended.";
        if (summary.RefusedFile is { } file)
            yield return IsSwedish ? $"Nekade rader med skäl: {file}" : $"Refused rows, with reasons: {file}";
        if (!summary.Complete)
            yield return IsSwedish ? "Filen är inte läst till slutet. Kör igen för att fortsätta." : "The file was not read to its end. Run again to go on.";
    }

    string? NoIds() => summary.Columns.Any(pair => pair.Field == Fields.CaseId) ? null
        : IsSwedish ? "Filen har ingen kolumn med ärendets id: id är gjorda av innehållet."
        : "The file has no column with case ids: ids are made of the content.";

    string Seconds => string.Create(culture, $"{summary.Seconds:N1} s");

    string Count(long number) => number.ToString("N0", culture);
}
