using System.CommandLine;

var root = new RootCommand("Throughcare plans the teams that look after children in care and care leavers.");
// One line for each command, in the order in which a council meets them.
// root.Subcommands.Add(ImportCommand.Create());

return await root.Parse(args).InvokeAsync();
