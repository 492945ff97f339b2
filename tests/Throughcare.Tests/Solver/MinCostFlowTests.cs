using Throughcare.Solver;

namespace Throughcare.Tests.Solver;

public sealed class MinCostFlowTests
{
    [Fact]
    public void The_cheaper_of_two_ways_is_filled_first()
    {
        var flow = new MinCostFlow(4);
        var cheap = flow.Add(0, 1, 3, 1);
        var dear = flow.Add(0, 2, 5, 4);
        flow.Add(1, 3, 10, 0);
        flow.Add(2, 3, 10, 0);

        flow.Send(0, 3).ShouldBe((8L, 23L));
        flow.On(cheap).ShouldBe(3);
        flow.On(dear).ShouldBe(5);
    }

    [Fact]
    public void An_early_choice_is_taken_back_where_that_is_cheaper()
    {
        // 0 to 1 to 2 to 3 is cheapest for one unit; two units must not use 1 to 2.
        var flow = new MinCostFlow(4);
        flow.Add(0, 1, 1, 1);
        flow.Add(0, 2, 1, 5);
        var middle = flow.Add(1, 2, 1, 1);
        flow.Add(1, 3, 1, 5);
        flow.Add(2, 3, 1, 1);

        flow.Send(0, 3).ShouldBe((2L, 12L));
        flow.On(middle).ShouldBe(0);
    }

    [Fact]
    public void Only_what_lowers_the_price_is_sent_where_that_is_asked()
    {
        var flow = new MinCostFlow(3);
        flow.Add(0, 1, 4, -2);
        flow.Add(0, 1, 4, 3);
        flow.Add(1, 2, 8, 0);

        flow.Send(0, 2, onlyWhilePriceFalls: true).ShouldBe((4L, -8L));
    }

    [Fact]
    public void Random_small_transports_cost_what_trying_every_way_says()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            int[] from = [random.Next(1, 4), random.Next(1, 4)], to = [random.Next(1, 4), random.Next(1, 4), random.Next(1, 4)];
            var price = Enumerable.Range(0, 6).Select(_ => random.Next(-3, 8)).ToArray();
            var flow = new MinCostFlow(7);
            for (var i = 0; i < 2; i++)
            {
                flow.Add(0, 2 + i, from[i], 0);
                for (var j = 0; j < 3; j++) flow.Add(2 + i, 4 + j, 9, price[i * 3 + j]);
            }
            for (var j = 0; j < 3; j++) flow.Add(4 + j, 1, to[j], 0);

            flow.Send(0, 1).ShouldBe(ByTrying(from, to, price), $"seed {seed}");
        }
    }

    private static (long, long) ByTrying(int[] from, int[] to, int[] price)
    {
        (long Units, long Price) best = (0, 0);
        var x = new int[6];
        Try(0);
        return best;

        void Try(int k)
        {
            if (k == 6)
            {
                var units = x.Sum();
                var cost = x.Select((n, i) => n * price[i]).Sum();
                if (units > best.Units || (units == best.Units && cost < best.Price)) best = (units, cost);
                return;
            }
            for (x[k] = 0; x[k] <= Math.Min(from[k / 3], to[k % 3]); x[k]++)
                if (x[(k / 3 * 3)..(k + 1)].Sum() <= from[k / 3] && (k < 3 || x[k - 3] + x[k] <= to[k - 3])) Try(k + 1);
            x[k] = 0;
        }
    }
}
