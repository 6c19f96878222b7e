using System.CommandLine;
using System.CommandLine.Invocation;

namespace Intake.Worker.Commands;

/// <summary>Runs one verb: answers on stdout, errors as one sentence on stderr, exit code 0 only on success.</summary>
static class CommandLine
{
    // An argument that begins with @ is a text like any other, not a file to read more arguments from.
    static readonly ParserConfiguration plain = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> Run(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args, plain);
        if (parsed.Action is ParseErrorAction problem) (problem.ShowHelp, problem.ShowTypoCorrections) = (false, false);
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Fail("Interrupted.");
        }
        catch (Exception fault)
        {
            return Fail(fault.Message);
        }
    }

    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
