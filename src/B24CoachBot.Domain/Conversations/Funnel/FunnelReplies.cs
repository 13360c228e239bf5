using DealSeen = B24CoachBot.Domain.Metrics.CardSeen;

namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>Which template says a page of the funnel, with what model and which button.</summary>
public static class FunnelReplies
{
    private const int MostStages = 5;

    /// <summary>An advice names no more: a person merges two or three at a time.</summary>
    private const int MostMerged = 3;

    public static Reply Page(FunnelDraft draft, FunnelSeen seen, DateTimeOffset now, Known known) => new(
        "funnel/page", Model(draft, seen, now, known), draft.Tongue,
        draft.State == FunnelState.Shown ? [new Button(new Press(FunnelVerbs.More, draft.Id, draft.Shown).ToString(), FunnelVerbs.More.Replace('-', '_'))] : []);

    public static Reply Outdated(FunnelDraft draft) => Reply.Plain("funnel/outdated", new object(), draft.Tongue);

    private static Sheet Model(FunnelDraft draft, FunnelSeen seen, DateTimeOffset now, Known known)
    {
        var page = seen.Page;
        var advice = page.Advice();
        var busiest = page.Without.GroupBy(card => card.Assigned).OrderByDescending(own => own.Count()).ThenBy(own => own.Key.Value).FirstOrDefault();
        return new Sheet
        {
            Scope = page.Scope,
            Skip = draft.Skip,
            Stages = page.Stages is { } stages
                ? new Stages(TimeZoneInfo.ConvertTime(stages.At, known.Calendar.Zone), stages.IsEnough, stages.Moves, stages.Of, stages.Idle.Count, [.. stages.Idle.Take(MostStages).Select(stage => new Stage(stage.Pipeline, stage.Title))])
                : null,
            Deals = page.Deals,
            Without = page.Without.Count,
            Undiscussed = page.Undiscussed,
            Lines = [.. page.On(draft.Skip).Select(card => LineOf(card, seen, now, known))],
            Advice = advice,
            Merge = advice == FunnelAdvice.Merge ? [.. page.Stages!.Idle.Select(stage => stage.Title).Distinct().Take(MostMerged)] : [],
            Person = advice == FunnelAdvice.Agree && busiest is not null ? known.People.Find(busiest.Key)?.FullName : null,
            PersonDeals = busiest?.Count() ?? 0,
        };
    }

    /// <summary>How long it stands in its stage: by the portal's history, otherwise as taken down; without either, since somebody changed it.</summary>
    private static Line LineOf(DealSeen card, FunnelSeen seen, DateTimeOffset now, Known known)
    {
        var told = seen.Told.GetValueOrDefault(card.Card.Id);
        var entered = told?.Entered ?? (seen.Entered.TryGetValue(card.Card.Id, out var stored) ? stored : null as DateTimeOffset?);
        return new Line(
            CardPath.Of(card.Card),
            told?.Title,
            seen.Page.Scope == FunnelScope.Own ? null : known.People.Find(card.Assigned)?.FullName,
            seen.Page.Scope != FunnelScope.Own && known.People.Find(card.Assigned) is null,
            Math.Max(0, (int)(now - (entered ?? card.UpdatedAt)).TotalDays),
            entered is not null);
    }

    /// <param name="Pipeline">Empty for leads.</param>
    public sealed record Stage(string Pipeline, string Title);

    /// <param name="Enough">Cards move often enough for a stage without movement to say something.</param>
    public sealed record Stages(DateTimeOffset At, bool Enough, int Moves, int Of, int Idle, IReadOnlyList<Stage> Names);

    /// <param name="Title">Null where the portal did not tell it.</param>
    /// <param name="Person">Whose deal it is; null where it is the reader's own, or nobody's.</param>
    /// <param name="Left">Whoever led it works here no more.</param>
    /// <param name="Days">In its stage, or since somebody changed it.</param>
    public sealed record Line(string Link, string? Title, string? Person, bool Left, int Days, bool InStage);

    /// <summary>What the template of <c>funnel/</c> is given.</summary>
    public sealed record Sheet
    {
        public required FunnelScope Scope { get; init; }

        /// <summary>Deals on the pages before; only the first page speaks of stages and gives an advice.</summary>
        public required int Skip { get; init; }

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
