using System.CommandLine;
using Intake.Core;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Sources;

namespace Intake.Worker.Commands;

/// <summary><c>sources create | list | rotate | mapping | disable | enable</c></summary>
static class SourcesCommand
{
    static readonly Actor by = Actor.Operator("sources");

    public static Command Create() => new("sources", "Case systems: which are known, and the secrets shared with them.")
    {
        Make(), List(), SourceSecretCommand.Create(by), Map(),
        Simple("disable", "Take nothing more from a source and tell it nothing. Its secrets are kept.", (sources, name) => sources.Disable(name, by)),
        Simple("enable", "Take a disabled source in use again.", (sources, name) => sources.Enable(name, by)),
    };

    internal static CommandHost Open() => CommandHost.OpenMigrated((services, configuration) => services.AddIntake(configuration));

    internal static Argument<string> NameArgument() => new("name") { Description = "The source's name, as contacts have it." };

    static Command Make()
    {
        var name = NameArgument();
        var kind = new Option<string>("--kind") { Description = string.Join(", ", SourceKind.All) + ".", Required = true };
        var title = new Option<string>("--title") { Description = "What people call it.", Required = true };
        var origin = new Option<string>("--origin") { Description = "Where its pages lie, such as https://cases.example.se; they may show the panel." };
        var api = new Option<string>("--api-url") { Description = "Where it is told what became of a case. Its secret: sources rotate NAME --purpose api." };
        var json = CommandAnswers.JsonOption();
        var command = new Command("create", "Make a source known. Its secrets are shown once.") { name, kind, title, origin, api, json };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var (made, refusal) = await host.Get<SourceRegister>().Create(
                new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(title), parsed.GetRequiredValue(kind), parsed.GetValue(origin), parsed.GetValue(api)), by);
            return refusal is not null ? CommandAnswers.Refused(refusal) : Show(made!, parsed.GetValue(json));
        });
        return command;
    }

    static int Show(NewSource made, bool json) => json
        ? CommandAnswers.Json(new { name = made.Name, contextSecret = made.ContextSecret, hookSecret = made.HookSecret })
        : CommandAnswers.Text(
            $"""
            Source {made.Name}. Keep the secrets now; they are not shown again.
            For the panel's context tokens: {made.ContextSecret}
            For deliveries to /api/v1/hooks/{made.Name}: {made.HookSecret}
            """);

    static Command List()
    {
        var json = CommandAnswers.JsonOption();
        var command = new Command("list", "List the sources, without their secrets.") { json };
        command.SetAction(async parsed =>
        {
            await using var host = Open();
            var rows = await host.Get<SourceRegister>().List();
            return parsed.GetValue(json)
                ? CommandAnswers.Json(rows.Select(row => new { row.Name, row.Title, row.Kind, row.Origin, row.ApiUrl, hasMapping = row.Mapping is not null, disabled = !row.IsEnabled }))
                : CommandAnswers.Text(rows.Count == 0 ? "There are no sources." : string.Join('\n', rows.Select(Line)));
        });
        return command;
    }

    static string Line(Source row) => $"{row.Name}  {row.Kind}  {row.Origin ?? "-"}  {row.ApiUrl ?? "-"}{(row.IsEnabled ? "" : "  disabled")}";

    static Command Map()
    {
        var (name, file) = (NameArgument(), new Argument<FileInfo>("file") { Description = "JSON that says how deliveries become contacts; docs/integrations describes it." });
        var command = new Command("mapping", "Say how a source's deliveries become contacts.") { name, file };
        command.SetAction(async parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            return path.Exists
                ? await Run(async sources => await sources.SetMapping(parsed.GetRequiredValue(name), await File.ReadAllTextAsync(path.FullName), by))
                : CommandLine.Fail("There is no such file.");
        });
        return command;
    }

    static Command Simple(string verb, string what, Func<SourceRegister, string, Task<Refusal?>> change)
    {
        var name = NameArgument();
        var command = new Command(verb, what) { name };
        command.SetAction(parsed => Run(sources => change(sources, parsed.GetRequiredValue(name))));
        return command;
    }

    static async Task<int> Run(Func<SourceRegister, Task<Refusal?>> change)
    {
        await using var host = Open();
        return await change(host.Get<SourceRegister>()) is { } refusal ? CommandAnswers.Refused(refusal) : CommandAnswers.Text("Done.");
    }
}
