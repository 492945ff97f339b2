using System.Text;
using Throughcare.App.Imports;
using Throughcare.App.Proposals;

namespace Throughcare.App.Tests.Privacy;

/// <summary>Names and addresses in whatever a council brings: left out, and said.</summary>
public class NamesTests
{
    private const string List = "child,Full name,age,team,worker,home locality,home address line 1\n" + "C1," + Planted.Name + ",10,North,W1,North,7 Elm Row\n";

    [Fact]
    public void A_name_and_an_address_in_a_list_are_left_out_and_said()
    {
        var imported = Import(new(), ("list.csv", List));

        Text(imported).ShouldNotContain(Planted.Name);
        Text(imported).ShouldNotContain("Elm Row");
        imported.Findings.Single(f => f.Rule == "names-left-out").What.ShouldBe("Columns that name people are not needed, and are not kept: Full name.");
        imported.Findings.Single(f => f.Rule == "addresses-left-out").What.ShouldContain("home address line 1");
    }

    [Fact]
    public void A_name_is_kept_where_the_council_keeps_names_and_an_address_never()
    {
        var imported = Import(new() { KeepNames = true }, ("list.csv", List));

        imported.Reading.Proposal.Extract.Snapshot.Children.Single().Name.ShouldBe(Planted.Name);
        Text(imported).ShouldNotContain("Elm Row");
        imported.Findings.ShouldNotContain(f => f.Rule == "names-left-out");
    }

    [Fact]
    public void Names_in_the_dataset_are_left_out_and_said()
    {
        var imported = Import(new() { AsAt = new(2025, 3, 31) },
            ("person.csv", $"pers_person_id,pers_dob,pers_forename,pers_surname,pers_upn\nP1,2012-05-17,Marigolde,Thistlepond,{Planted.Upn}\n"),
            ("episodes.csv", "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date\nP1,2020-01-01,\n"));

        imported.Findings.Single(f => f.Rule == "names-left-out").What.ShouldContain("pers_forename, pers_surname");
        Text(imported).ShouldNotContain("Thistlepond");
        Text(imported).ShouldNotContain(Planted.Upn);
    }

    [Fact]
    public void A_return_brings_no_pupil_number_with_it()
    {
        var imported = Import(new() { AsAt = new(2024, 3, 31) },
            ("header.csv", $"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nC1,F,17/05/2012,WBRI,{Planted.Upn},,\n"),
            ("episodes.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nC1,09/04/2023,S,C2,N1,U4,PR1,,,,ZE2 9XW,,\n"));

        Text(imported).ShouldNotContain(Planted.Upn);
    }

    private static Imported Import(ImportRequest request, params (string Name, string Text)[] files)
    {
        List<ImportSource> sources = [];
        foreach (var (name, text) in files)
        {
            using var sent = new MemoryStream(Encoding.UTF8.GetBytes(text));
            sources.Add(ImportSource.Of(sent, name));
        }
        return Importer.Import(sources, request.AsAt is null ? request with { AsAt = new(2025, 3, 31) } : request);
    }

    private static string Text(Imported imported) => string.Join('\n', imported.Content.Tables.Select(CsvText.Of)) + string.Join('\n', imported.Findings);
}
