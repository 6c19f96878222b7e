using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>Why a file, or a row of it, is not taken in. Codes are stable; listed in docs/import.md.</summary>
static class ImportRefusals
{
    public static readonly Refusal EmptyFile = Of("empty_file",
        "Filen är tom.",
        "The file is empty.");

    public static readonly Refusal Truncated = Of("truncated_gzip",
        "Den packade filen är skadad eller tar slut i förtid. Raderna före brottet är inlästa. Hämta filen på nytt och kör igen: inget läses in två gånger.",
        "The gzip file is damaged or ends too early. The rows before the break are taken in. Fetch the file anew and run again: nothing is taken in twice.");

    public static readonly Refusal NotGzip = Of("not_gzip",
        "Filen heter .gz men går inte att packa upp.",
        "The file is called .gz but cannot be unpacked.");

    public static readonly Refusal MalformedRow = Of("malformed_json",
        "Raden är inte ett JSON-objekt.",
        "The line is not one JSON object.");

    public static readonly Refusal BadTime = Of("bad_recorded_at",
        "Tiden går inte att läsa. Skriv den som 2026-11-23 eller 2026-11-23T14:30.",
        "The time cannot be read. Write it as 2026-11-23 or 2026-11-23T14:30.", "recordedAt");

    public static readonly Refusal ImpossibleTime = Of("impossible_recorded_at",
        "Tiden ligger i framtiden eller före år 1900.",
        "The time lies in the future or before the year 1900.", "recordedAt");

    public static readonly Refusal RefusedIsInput = Of("refused_is_input",
        "Filen för nekade rader är samma som filen som läses in.",
        "The file for refused rows is the file to import.");

    public static readonly Refusal NotXlsx = Of("not_xlsx",
        "Filen är ingen Excel-arbetsbok, eller så är den trasig eller lösenordsskyddad. Öppna den i Excel och spara på nytt.",
        "The file is no Excel workbook, or it is broken or protected by a password. Open it in Excel and save it again.");

    public static readonly Refusal XlsxTooLarge = Of("xlsx_too_large",
        "Arbetsboken rymmer mer än en import tar emot. Spara bladet som CSV i stället.",
        "The workbook holds more than an import takes. Save the sheet as CSV instead.");

    public static readonly Refusal BadQuotes = Of("bad_quotes",
        "Radens citattecken går inte ihop. Skriv ett citattecken i en text som två.",
        "The row's quotation marks do not match. Write a quotation mark within a text as two.");

    public static Refusal Ragged(int cells, int columns) => Of("ragged_row",
        $"Raden har {cells} celler men filen {columns} kolumner.",
        $"The row has {cells} cells but the file {columns} columns.");

    public static Refusal RunawayRow(long line, int most) => Of("runaway_row",
        $"Raden som börjar på rad {line} är längre än {most} tecken: troligen ett citattecken som aldrig stängs. Raderna före är inlästa.",
        $"The row that begins on line {line} is longer than {most} characters: probably a quotation mark that is never closed. The rows before it are taken in.");

    public static Refusal NoFile(string path) => Of("no_file",
        $"Filen {path} finns inte.",
        $"There is no file {path}.");

    public static Refusal IsFolder(string path) => Of("is_folder",
        $"{path} är en mapp. Ange en fil.",
        $"{path} is a folder. Give a file.");

    public static Refusal CannotOpen(string path) => Of("cannot_open",
        $"Filen {path} går inte att öppna. Kontrollera dess rättigheter.",
        $"The file {path} cannot be opened. Check its permissions.");

    public static Refusal UnknownFormat(string path) => Of("unknown_format",
        $"Formatet på {path} är okänt. Namnet ska sluta på .jsonl, .ndjson, .csv, .tsv eller .xlsx, eventuellt följt av .gz.",
        $"The format of {path} is unknown. The name must end in .jsonl, .ndjson, .csv, .tsv or .xlsx, with .gz after it if packed.");

    public static Refusal InvalidUtf8(long line) => Of("invalid_utf8",
        $"Rad {line} är inte UTF-8. Inget är inläst. Spara filen som UTF-8, eller ange hur den är sparad, till exempel --encoding windows-1252.",
        $"Line {line} is not UTF-8. Nothing is taken in. Save the file as UTF-8, or say how it was saved, for instance --encoding windows-1252.");

    public static Refusal UnknownEncoding(string name) => Of("unknown_encoding",
        $"Teckenkodningen {name} är okänd. Ange utf-8, windows-1252, iso-8859-1 eller utf-16.",
        $"The encoding {name} is unknown. Give utf-8, windows-1252, iso-8859-1 or utf-16.");

    public static Refusal TooLong(int most) => Of("row_too_long",
        $"Raden är längre än {most} tecken.",
        $"The row is longer than {most} characters.");

    public static Refusal NoTextColumn(IReadOnlyList<string> found) => Of("missing_column",
        $"Ingen kolumn känns igen som text eller title. Kolumner i filen: {Listed(found)}. Ange till exempel --map text={Example(found)}",
        $"No column is recognised as text or title. Columns in the file: {Listed(found)}. Give for instance --map text={Example(found)}");

    public static Refusal NoSuchColumn(string field, string column, IReadOnlyList<string> found) => Of("missing_column",
        $"Filen har ingen kolumn {column}. Kolumner i filen: {Listed(found)}. Ange --map {field}=KOLUMN med någon av dem.",
        $"The file has no column {column}. Columns in the file: {Listed(found)}. Give --map {field}=COLUMN with one of them.");

    public static Refusal BadMap(string pair) => Of("bad_map",
        $"--map ska skrivas fält=kolumn, inte {pair}.",
        $"--map is written field=column, not {pair}.");

    public static Refusal BadMappingFile(string path, string why) => Of("bad_mapping_file",
        $"Mappningsfilen {path} går inte att läsa: {why}",
        $"The mapping file {path} cannot be read: {why}");

    public static Refusal UnknownField(string field) => Of("unknown_field",
        $"Fältet {field} finns inte. Fält: {string.Join(", ", Fields.All)}.",
        $"There is no field {field}. Fields: {string.Join(", ", Fields.All)}.");

    public static Refusal ReadFailed(string fault) => Of("read_failed",
        $"Filen gick inte att läsa vidare ({fault}). Det som redan är inläst finns kvar.",
        $"The file could not be read further ({fault}). What is taken in stays.");

    public static Refusal StoreFailed(string fault) => Of("store_failed",
        $"Databasen tog inte emot fler rader ({fault}). Det som redan är inläst finns kvar. Kör igen när felet är åtgärdat: inget läses in två gånger.",
        $"The store took no more rows ({fault}). What is taken in stays. Run again when the fault is mended: nothing is taken in twice.");

    internal static Refusal Of(string code, string sv, string en, string? field = null) => new(code, 400, sv, en, field);

    static string Listed(IReadOnlyList<string> columns) =>
        columns.Count == 0 ? "–" : string.Join(", ", columns.Take(50).Select(Quoted));

    static string Example(IReadOnlyList<string> columns) => columns.Count == 0 ? "COLUMN" : Quoted(columns[^1]);

    static string Quoted(string column) => column.Contains(' ', StringComparison.Ordinal) ? $"\"{column}\"" : column;
}
