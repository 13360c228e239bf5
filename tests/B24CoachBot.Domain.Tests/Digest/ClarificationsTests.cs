using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>Questions that went through the bot, of the period and by whose task it was.</summary>
public sealed class ClarificationsTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 15, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void Each_cohort_has_its_questions_its_answers_and_the_median_of_their_minutes()
    {
        var counted = Clarifications.With(
            new TaskFigures(new TaskFigure(18, 1, 1, 2, 18), new TaskFigure(22, 5, 6, 4, 9)),
            [
                Asked("bot"), Asked("bot"), Asked("bot"), Asked("other"), Given("bot 6"), Given("bot 4"), Given("bot 60"), new Note(Note.ClarificationAsked, "bot", Moment.AddDays(-9)),
                new Note(Note.ClarificationGiven, "bot 1", Moment.AddDays(-9)), new Note(Note.Asked, "", Moment),
            ],
            new Period(Moment.AddDays(-7), Moment.AddDays(1)));

        Assert.Equal(new ClarificationFigure(3, 3, 6), counted.Bot.Clarified);
        Assert.Equal(new ClarificationFigure(1, 0, null), counted.Ordinary.Clarified);
        Assert.Equal((18, 22), (counted.Bot.Tasks, counted.Ordinary.Tasks));
    }

    private static Note Asked(string whose) => new(Note.ClarificationAsked, whose, Moment);

    private static Note Given(string value) => new(Note.ClarificationGiven, value, Moment);
}
