using System.CommandLine;
using System.Text.Json;
using Intake.Core.Contacts;

namespace Intake.Worker.Commands;

/// <summary>The ways in which a verb answers.</summary>
static class CommandAnswers
{
    public static Option<bool> JsonOption() => new("--json") { Description = "Answer with one JSON document." };

    public static int Json(object answer)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
        return 0;
    }

    public static int Text(string answer)
    {
        Console.Out.WriteLine(answer);
        return 0;
    }

    public static int Refused(Refusal refusal) => CommandLine.Fail(refusal.En);
}
