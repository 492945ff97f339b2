using System.Net;
using Throughcare.App.Access;

namespace Throughcare.Web.Tests.Access;

/// <summary>
/// What each role that comes with the program may open and send, as a table that a reader can check against what a council would want:
/// "o" opens, "s" sends too, "-" is closed.
/// </summary>
public class RoleTableTests(Site site)
{
    private const string Roles = "analyst planner team-manager finance hr equality-lead legal decision-maker worker auditor administrator";

    private const string Table = """
        /                                                   s s o o o o o o o o o
        /check-a-draft                                      s s s s s s s s s s s
        /start-from-counts                                  s s s s s s s s s s s
        /bring-a-list                                       s s - - - - - - - - -
        /proposals/P                                        s s o o s s o o o - -
        /proposals/P/restricted                             - - - - - - - - - o s
        /proposals/P/data                                   s s - - - - - - - - -
        /proposals/P/data/replace                           s s - - - - - - - - -
        /proposals/P/baseline                               s s o o s s o o - - -
        /proposals/P/baseline/figure/children-in-care       s s o o s s o o - - -
        /proposals/P/baseline/children                      s s o - - - - - - - -
        /proposals/P/baseline/workers                       s s o o s - o o o - -
        /proposals/P/options                                s s o o s s o o - - -
        /proposals/P/options/suggest                        s s - o s - o o - - -
        /proposals/P/option/four-teams                      s s o o s s o o - - -
        /proposals/P/option/four-teams/priorities           s s - o s - o o - - -
        /proposals/P/option/four-teams/teams                s s - o s - o o - - -
        /proposals/P/plan                                   s s o o s s o o - - -
        /proposals/P/plan/option/four-teams                 s s o o s o o o - - -
        /proposals/P/plan/figure/four-teams/children-who-keep-their-worker s s o o s s o o - - -
        /proposals/P/plan/children/four-teams               s s o - - - - - - - -
        /proposals/P/plan/staff/four-teams                  s s o o s - o o o - -
        /proposals/P/plan/trade-off/four-teams              s s - - - - - - - - -
        /proposals/P/plan/changes/four-teams                s s - - - - - - - - -
        /proposals/P/plan/outcomes/four-teams               - - - - s s - - - - -
        """;

    [Fact]
    public void The_table_names_every_role() => Roles.Split(' ').ShouldBe(BuiltInRoles.All.Select(r => r.Key));

    [Fact]
    public async Task Each_role_opens_and_sends_what_the_table_says()
    {
        var lines = Table.Split('\n', StringSplitOptions.TrimEntries).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var roles = Roles.Split(' ');
        var found = new string[lines.Count, roles.Length];
        await Parallel.ForEachAsync(roles.Index(), async (role, ct) =>
        {
            using var client = site.Asking(TestViewers.Role(role.Item, ["PT1"], "SW9935988880"));
            for (var i = 0; i < lines.Count; i++)
            {
                var address = new Uri(lines[i][0].Replace("/proposals/P", Site.County), UriKind.Relative);
                using var got = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
                using var sent = await client.PostAsync(address, null, ct);
                found[i, role.Index] = got.StatusCode == HttpStatusCode.Forbidden ? "-" : sent.StatusCode == HttpStatusCode.Forbidden ? "o" : "s";
            }
        });

        string.Join('\n', lines.Select((line, i) => $"{line[0]} {string.Join(' ', roles.Select((_, r) => found[i, r]))}"))
            .ShouldBe(string.Join('\n', lines.Select(line => string.Join(' ', line))));
    }
}
