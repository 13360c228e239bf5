namespace B24CoachBot.Domain.Conversations;

/// <summary>«/воронка»: hints from what is stored, as a text. Nothing is asked of the portal, and nothing is changed.</summary>
public static class Funnel
{
    private const int MostDeals = 10;
    private const int MostStages = 5;

    /// <summary>An advice names no more: a person merges two or three at a time.</summary>
    private const int MostMerged = 3;

    public static Hearing Of(BotEvent happened, Words asked, Known known) => new Hearing.AnsweredBy(
        FactsNeeded.None with { Stored = new StoredAsk.Cards() },
        facts => Decision.Only(new Effect.Say(
            Place.With(happened.By.Id), Reply.Plain("funnel/page", Model(FunnelPage.Of(happened.By, facts.Stored.Cards ?? [], known), happened.At, known), asked.Tongue))));

    private static Page Model(FunnelPage page, DateTimeOffset now, Known known)
    {
        var advice = page.Advice();
        var busiest = page.Without.GroupBy(card => card.Assigned).OrderByDescending(own => own.Count()).ThenBy(own => own.Key.Value).FirstOrDefault();
        return new Page
        {
            Scope = page.Scope,
            Stages = page.Stages is { } stages
                ? new Stages(TimeZoneInfo.ConvertTime(stages.At, known.Calendar.Zone), stages.IsEnough, stages.Moves, stages.Of, stages.Idle.Count, [.. stages.Idle.Take(MostStages).Select(stage => new Stage(stage.Pipeline, stage.Title))])
                : null,
            Deals = page.Deals,
            Without = page.Without.Count,
            Undiscussed = page.Undiscussed,
            Lines = [.. page.Without.Take(MostDeals).Select(card => new Line(
                CardPath.Of(card.Card),
                page.Scope == FunnelScope.Own ? null : known.People.Find(card.Assigned)?.FullName,
                page.Scope != FunnelScope.Own && known.People.Find(card.Assigned) is null,
                Math.Max(0, (int)(now - card.UpdatedAt).TotalDays)))],
            Advice = advice,
            Merge = advice == FunnelAdvice.Merge ? [.. page.Stages!.Idle.Take(MostMerged).Select(stage => stage.Title)] : [],
            Person = advice == FunnelAdvice.Agree && busiest is not null ? known.People.Find(busiest.Key)?.FullName : null,
            PersonDeals = busiest?.Count() ?? 0,
        };
    }

    /// <param name="Pipeline">Empty for leads.</param>
    public sealed record Stage(string Pipeline, string Title);

    /// <param name="Enough">Cards move often enough for a stage without movement to say something.</param>
    public sealed record Stages(DateTimeOffset At, bool Enough, int Moves, int Of, int Idle, IReadOnlyList<Stage> Names);

    /// <param name="Person">Whose deal it is; null where it is the reader's own, or nobody's.</param>
    /// <param name="Left">Whoever led it works here no more.</param>
    /// <param name="Days">Since somebody changed it.</param>
    public sealed record Line(string Link, string? Person, bool Left, int Days);

    /// <summary>What the template of <c>funnel/</c> is given.</summary>
    public sealed record Page
    {
        public required FunnelScope Scope { get; init; }

        public required Stages? Stages { get; init; }

        public required int Deals { get; init; }

        public required int Without { get; init; }

        public required int Undiscussed { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }

        public required FunnelAdvice Advice { get; init; }

        /// <summary>Stages to be merged.</summary>
        public required IReadOnlyList<string> Merge { get; init; }

        /// <summary>With whom to begin.</summary>
        public required string? Person { get; init; }

        public required int PersonDeals { get; init; }
    }
}
