using Spectre.Console;

namespace Intake.Worker.Commands;

/// <summary>A password from a person (not echoed) or from a pipe; never from the command line, which others can see.</summary>
static class PasswordPrompt
{
    /// <summary>Null when there is neither.</summary>
    public static string? Read(bool fromStdin)
    {
        if (fromStdin) return Console.In.ReadLine() ?? "";
        return Console.IsInputRedirected ? null : Ask();
    }

    // On stderr: stdout belongs to the answer.
    static string Ask() => AnsiConsole
        .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Prompt(new TextPrompt<string>("Password:").Secret());
}
