using System.CommandLine;
using Intake.Core.Contacts;
using Intake.Core.Import;
using Intake.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Worker.Commands;

/// <summary><c>import FILE</c></summary>
static class ImportCommand
{
    const string About =
        """
        Take contacts in from a file: .jsonl, .csv or .xlsx, each also .gz. Running it again changes nothing.

        Exit codes: 0 all of the file was read (refused rows are in a file of their own); 1 it was not, see the message;
        3 every row was refused; 130 interrupted. After 1 and 130 what was taken in stays: run again to go on.
        """;

    static readonly Argument<string> file = new("FILE") { Description = "The file to import." };
    static readonly Option<string?> source = new("--source") { Description = "The system it comes from. Default: the file's or its folder's name." };
    static readonly Option<string[]> map = new("--map")
    {
        Description = $"field=column, as often as needed; what is not given is recognised by name. Fields: {string.Join(", ", Fields.All)}. An empty column: not from the file.",
        AllowMultipleArgumentsPerToken = true,
    };
    static readonly Option<string?> mapping = new("--mapping") { Description = "JSON file with { \"columns\": { \"field\": \"column\" } } and, if wanted, source, kind and encoding." };
    static readonly Option<string?> kind = new("--kind") { Description = "need (default) or idea: of rows that do not say." };
    static readonly Option<string?> encoding = new("--encoding") { Description = "utf-8 (default), windows-1252, iso-8859-1 or utf-16." };
    static readonly Option<bool> dryRun = new("--dry-run") { Description = "Check every row and count; write nothing." };
    static readonly Option<string?> refused = new("--refused") { Description = "File for refused rows. Default: FILE.refused.jsonl." };
    static readonly Option<bool> json = CommandAnswers.JsonOption();

    public static Command Create()
    {
        kind.AcceptOnlyFromAmong(ContactKind.Need, ContactKind.Idea);
        var command = new Command("import", About) { file, source, map, mapping, kind, encoding, dryRun, refused, json };
        command.SetAction((parsed, stop) => Run(parsed, stop));
        return command;
    }

    static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var answer = new ImportAnswer(parsed.GetValue(json), parsed.GetValue(dryRun));
        try
        {
            var order = Order(parsed);
            await using var host = parsed.GetValue(dryRun) ? CommandHost.Open(Add) : CommandHost.OpenMigrated(Add);
            var importer = parsed.GetValue(dryRun) ? Trial(host) : host.Get<Importer>();
            return answer.Give(await ImportScreen.Show(progress => importer.Run(order, progress, stop)));
        }
        catch (ImportException fault)
        {
            return answer.Give(fault.Why);
        }
    }

    static void Add(IServiceCollection services, IConfiguration configuration) => services.AddImport(configuration);

    // A dry run makes no store where there is none.
    static Importer Trial(CommandHost host)
    {
        var storage = host.Get<IOptions<StorageOptions>>().Value;
        if (storage.Provider == "sqlite" && !SqliteDatabase.Exists(storage.ConnectionString)) return Importer.Trying(null, host.Get<TimeProvider>());
        host.Get<Migrations>().AssertCurrent();
        return Importer.Trying(host.Get<Database>(), host.Get<TimeProvider>());
    }

    static ImportOrder Order(ParseResult parsed)
    {
        var order = new ImportOrder
        {
            File = parsed.GetRequiredValue(file),
            Columns = ColumnOptions.Parse(parsed.GetValue(map) ?? []),
            Source = parsed.GetValue(source),
            Kind = parsed.GetValue(kind),
            Encoding = parsed.GetValue(encoding),
            Refused = parsed.GetValue(refused),
            Language = ImportAnswer.Language,
        };
        return parsed.GetValue(mapping) is { } path ? MappingFile.Read(path).Under(order) : order;
    }
}
