namespace Throughcare.App.Tests.Plans;

/// <summary>A small made-up council in a folder of its own: two teams, three workers and six children, and one option.</summary>
internal sealed class PlanFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("throughcare-plan-").FullName;

    public PlanFolder(string settings = Settings)
    {
        Write("proposal.yaml", settings);
        Write("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since\n"
            + "c1,2014-05-01,North,C2,2022-01-01,N,w1,2022-02-01\nc2,2015-05-01,South,C2,2022-01-01,N,w1,2025-02-01\nc3,2016-05-01,South,C2,2022-01-01,N,w1,2025-02-01\n"
            + "c4,2013-05-01,South,C2,2022-01-01,S,w2,2022-02-01\nc5,2012-05-01,North,C2,2022-01-01,S,w3,2025-03-01\nc6,2012-06-01,North,C2,2022-01-01,,,\n");
        Write("workers.csv", "worker,role,fte,team\nw1,social worker,1,N\nw2,social worker,1,S\nw3,social worker,0.5,S\n");
        Write("teams.csv", "team,name,phases,localities,base\nN,North,care,North,Highbridge\nS,South,care,South,Lowford\n");
        Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,0.5,1.5\nlocal,S,South,care,South,Lowford,0.5,2\n");
    }

    public const string Settings = "title: \"Two & three <teams>\"\ncouncil: Marl Council\nmade_up: yes\nas_at: 2025-03-31\noptions:\n  - id: local\n    title: Local teams\n";

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    public string Read(params string[] parts) => File.ReadAllText(System.IO.Path.Combine([Path, .. parts]));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
