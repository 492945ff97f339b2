using System.CommandLine;
using Throughcare.Cli;
using Throughcare.Cli.Commands;
using Throughcare.Cli.Commands.Allocation;
using Throughcare.Cli.Commands.Audit;
using Throughcare.Cli.Commands.Caseload;
using Throughcare.Cli.Commands.Checks;
using Throughcare.Cli.Commands.Consultation;
using Throughcare.Cli.Commands.Costing;
using Throughcare.Cli.Commands.Councils;
using Throughcare.Cli.Commands.Database;
using Throughcare.Cli.Commands.Decisions;
using Throughcare.Cli.Commands.Imports;
using Throughcare.Cli.Commands.Plans;
using Throughcare.Cli.Commands.Samples;
using Throughcare.Cli.Commands.Transfers;

var root = new RootCommand("Throughcare plans the teams that look after children in care and care leavers.");
// One line for each command, in the order in which a council meets them.
root.Subcommands.Add(SampleCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(BaselineCommand.Create());
root.Subcommands.Add(PlanCommand.Create());
root.Subcommands.Add(ExplainCommand.Create());
root.Subcommands.Add(DecideCommand.Create());
root.Subcommands.Add(TradeOffCommand.Create());
root.Subcommands.Add(CostCommand.Create());
root.Subcommands.Add(ReportCommand.Create());
root.Subcommands.Add(LettersCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(AllocateCommand.Create());
root.Subcommands.Add(ScheduleCommand.Create());
root.Subcommands.Add(CompareCommand.Create());
root.Subcommands.Add(CouncilCommand.Create());
root.Subcommands.Add(ServeCommand.Create());
root.Subcommands.Add(BackupCommand.Create());
root.Subcommands.Add(RestoreCommand.Create());
root.Subcommands.Add(MoveCommand.Create());
root.Subcommands.Add(AuditCommand.Create());

// @ before a name is ours (a file that holds a connection string), and no file of further arguments.
return await Ending.Of(root.Parse(args, new() { ResponseFileTokenReplacer = null }));
