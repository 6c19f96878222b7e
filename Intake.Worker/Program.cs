using System.CommandLine;
using Intake.Worker.Commands;

var root = new RootCommand("KundcenterIntake: the worker and its command line.")
{
    RunCommand.Create(),
    MigrateCommand.Create(),
    ImportCommand.Create(),
    ReplayCommand.Create(),
    KeysCommand.Create(),
    HooksCommand.Create(),
    EndpointsCommand.Create(),
    UsersCommand.Create(),
    SourcesCommand.Create(),
    VerifyAuditCommand.Create(),
    RetentionCommand.Create(),
    EraseCommand.Create(),
};
return await CommandLine.Run(root, args);

/// <summary>Kept inside: the tests know one Program, the API's.</summary>
internal partial class Program;
