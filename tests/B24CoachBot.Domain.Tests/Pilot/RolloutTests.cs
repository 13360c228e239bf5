using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.House;

namespace B24CoachBot.Domain.Tests.Pilot;

/// <summary>The order of the rollout: drawn, forward only, and taken by the bot only as far as it can tell.</summary>
public sealed class RolloutTests
{
    private const string Picture = "docs/rollout.moves.md";

    private static readonly RolloutEvidence Ready = new([], [], [], 5, 0, 9);

    [Fact]
    public void The_picture_is_up_to_date()
    {
        var drawn = $"# Rollout: what may follow what\n\nDrawn from `RolloutMoves` by a test; `APPROVE=1` draws it anew.\n\n```mermaid\n{RolloutMoves.Draw()}\n```\n";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Sources.Root, Picture), drawn);
        }

        Assert.Equal(drawn, Sources.Text(Picture));
    }

    [Fact]
    public void Each_step_has_one_way_on_and_none_back()
    {
        foreach (var step in Enum.GetValues<RolloutStep>())
        {
            var next = Enum.GetValues<RolloutTrigger>().Select(trigger => step.After(trigger)).OfType<RolloutStep>().ToList();
            Assert.Equal(step == RolloutStep.Scale ? [] : [step + 1], next);
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 5, RolloutStep.Teach)]
    [InlineData(1, 0, 0, 5, RolloutStep.Doctor)]
    [InlineData(0, 1, 0, 5, RolloutStep.Passport)]
    [InlineData(0, 0, 1, 5, RolloutStep.Passport)]
    [InlineData(0, 0, 0, 4, RolloutStep.Baseline)]
    public void The_bot_goes_as_far_as_it_can_tell(int rights, int pipelines, int fields, int days, RolloutStep expected) =>
        Assert.Equal(expected, new RolloutEvidence(Names(rights), Names(pipelines), Names(fields), days, 9, 9).Onward(RolloutStep.Doctor));

    [Theory]
    [InlineData(RolloutStep.Teach)]
    [InlineData(RolloutStep.Ask)]
    [InlineData(RolloutStep.Digest)]
    [InlineData(RolloutStep.Scale)]
    public void What_is_the_owners_to_say_it_does_not_take(RolloutStep step) => Assert.Equal(step, Ready.Onward(step));

    private static string[] Names(int count) => [.. Enumerable.Repeat("name", count)];
}
