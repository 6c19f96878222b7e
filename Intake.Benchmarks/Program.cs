using System.CommandLine;
using Intake.Benchmarks.Load;
using Intake.Benchmarks.Load.Bare;
using Intake.Benchmarks.Quality;
using Intake.Benchmarks.SignIn;
using Intake.Benchmarks.Suggestions;

var root = new RootCommand("KundcenterIntake: what is measured, each figure beside its ceiling.")
{
    LoadCommand.Create(),
    QualityCommand.Create(),
    SignInCommand.Create(),
    SuggestionsCommand.Create(),
    BareServer.Create(),
    BareBusCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
