using Throughcare.App.SignIn;
using Throughcare.Testing;

namespace Throughcare.App.Tests.People;

public class LinkTriesTests
{
    private readonly MovingClock _clock = new();
    private readonly LinkTries _tries;

    public LinkTriesTests() => _tries = new(new() { Tries = 5, LockedFor = TimeSpan.FromMinutes(15) }, _clock);

    [Fact]
    public void After_five_wrong_tries_a_link_waits_and_trying_on_does_not_make_the_wait_longer()
    {
        for (var i = 1; i <= 5; i++)
        {
            _tries.Waits("a").ShouldBeFalse();
            _tries.Take("a", $"place {i}").ShouldBeNull();
        }
        _tries.Waits("a").ShouldBeTrue();
        var until = _tries.Take("a", "elsewhere").ShouldNotBeNull();
        _clock.Ahead = TimeSpan.FromMinutes(14);
        _tries.Take("a", "elsewhere").ShouldBe(until);

        _clock.Ahead = TimeSpan.FromMinutes(16);
        _tries.Take("a", "elsewhere").ShouldBeNull();
    }

    [Fact]
    public void A_right_try_sets_a_link_back_and_another_link_is_untouched()
    {
        for (var i = 0; i < 4; i++) _tries.Take("a", "home");
        _tries.Take("a", "home").ShouldBeNull();
        _tries.Right("a", "home");

        for (var i = 0; i < 5; i++) _tries.Take("a", "home").ShouldBeNull();
        _tries.Take("a", "home").ShouldNotBeNull();
        _tries.Take("b", "home").ShouldBeNull();
    }

    [Fact]
    public void Whoever_goes_from_link_to_link_waits_after_thirty_and_right_ones_are_not_counted()
    {
        for (var i = 0; i < 100; i++)
        {
            _tries.Take($"right {i}", "office").ShouldBeNull();
            _tries.Right($"right {i}", "office");
        }
        for (var i = 0; i < 30; i++) _tries.Take($"wrong {i}", "office").ShouldBeNull();

        _tries.Take("another", "office").ShouldNotBeNull();
        _tries.Take("another", "home").ShouldBeNull();
        _clock.Ahead = TimeSpan.FromMinutes(16);
        _tries.Take("another", "office").ShouldBeNull();
    }
}
