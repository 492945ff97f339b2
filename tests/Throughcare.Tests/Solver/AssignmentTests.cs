using Throughcare.Solver;

namespace Throughcare.Tests.Solver;

public sealed class AssignmentTests
{
    [Fact]
    public void A_row_gives_way_where_that_is_cheaper_for_all()
    {
        var assignment = new Assignment(2, 2);

        assignment.Solve([1, 2, 1, 9], rows: 2, columns: 2, capacity: 1).ShouldBe(3);

        assignment.ColumnOf.ShouldBe([1, 0]);
    }

    [Fact]
    public void More_rows_than_a_single_column_takes_have_no_assignment() =>
        double.IsPositiveInfinity(new Assignment(3, 6).Solve([1, double.PositiveInfinity, 1, double.PositiveInfinity, 1, double.PositiveInfinity], rows: 3, columns: 2, capacity: 2)).ShouldBeTrue();

    [Fact]
    public void Random_assignments_cost_what_trying_every_one_says_and_forcing_a_pair_costs_at_least_its_reduced_price()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var (rows, columns, capacity) = (random.Next(1, 5), random.Next(1, 5), random.Next(1, 3));
            var prices = Enumerable.Range(0, rows * columns).Select(_ => random.Next(5) == 0 ? double.PositiveInfinity : random.Next(-4, 12)).ToArray();
            var assignment = new Assignment(rows, columns * capacity);

            var least = assignment.Solve(prices, rows, columns, capacity);

            least.ShouldBe(ByTrying(prices, rows, columns, capacity, -1, -1), $"seed {seed}");
            if (double.IsPositiveInfinity(least)) continue;
            var per = Math.Min(capacity, rows);
            for (var r = 0; r < rows; r++)
                for (var c = 0; c < columns; c++)
                    ByTrying(prices, rows, columns, capacity, r, c).ShouldBeGreaterThanOrEqualTo(least + prices[r * columns + c] - assignment.RowPrice[r + 1] - assignment.ColumnPrice(c, per) - 1e-9, $"seed {seed}");
        }
    }

    private static double ByTrying(double[] prices, int rows, int columns, int capacity, int forcedRow, int forcedColumn)
    {
        var taken = new int[columns];
        return Try(0);

        double Try(int row)
        {
            if (row == rows) return 0;
            var best = double.PositiveInfinity;
            for (var c = 0; c < columns; c++)
            {
                if (taken[c] == capacity || (row == forcedRow && c != forcedColumn)) continue;
                taken[c]++;
                best = Math.Min(best, prices[row * columns + c] + Try(row + 1));
                taken[c]--;
            }
            return best;
        }
    }
}
