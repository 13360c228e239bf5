using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Readiness;
using DealSeen = B24CoachBot.Domain.Metrics.CardSeen;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Whose deals somebody sees in the funnel's hints.</summary>
public enum FunnelScope
{
    Own,
    Team,
    Everybody,
}

/// <summary>What the funnel gives reason to talk about: stages that no card enters, and open deals without a next step. From stored rows; no words of people.</summary>
/// <param name="Stages">All that were counted; null before the first count, and for those who see only their own deals.</param>
/// <param name="Deals">Open deals in sight whose page asks for a next step.</param>
/// <param name="Without">Those of them where it is empty, the longest untouched first.</param>
/// <param name="Undiscussed">Those of them where it did not come up: an honest answer, counted apart.</param>
public sealed record FunnelPage(FunnelScope Scope, StagesCounted? Stages, int Deals, IReadOnlyList<DealSeen> Without, int Undiscussed)
{
    private const string NextStep = "next_step";

    /// <summary>An owner sees every pipeline, a head the people right below, and everybody else the own deals and nothing of the company's stages (R37).</summary>
    public static FunnelPage Of(Speaker reader, IReadOnlyList<DealSeen> cards, Known known)
    {
        var roles = known.RolesOf(reader);
        var scope = Roles.Of(roles, Content.FunnelQuality) != Reach.Nothing ? FunnelScope.Everybody
            : Roles.Of(roles, Content.TeamFigures) != Reach.Nothing ? FunnelScope.Team
            : FunnelScope.Own;
        var people = scope == FunnelScope.Team ? known.Departments.TeamOf(reader.Id).Direct.Append(reader.Id).ToHashSet() : [reader.Id];
        var deals = cards.Where(card => card.Card.Kind == CrmKind.Deal && IsOpen(card, known.Crm) && card.Fields.ContainsKey(NextStep))
            .Where(card => scope == FunnelScope.Everybody || people.Contains(card.Assigned)).ToList();
        return new FunnelPage(
            scope,
            scope == FunnelScope.Own ? null : StagesCounted.From(known.Measured),
            deals.Count,
            [.. deals.Where(card => card.Fields[NextStep] == FieldFill.Empty).OrderBy(card => card.UpdatedAt).ThenBy(card => card.Card.Id)],
            deals.Count(card => card.Fields[NextStep] == FieldFill.NotDiscussed));
    }

    /// <summary>The one thing to do first.</summary>
    public FunnelAdvice Advice() =>
        Stages is { IsEnough: true } stages && stages.Idle.Count > JunkSignal.Most * stages.Of ? FunnelAdvice.Merge
        : Without.Count > 0 ? Scope == FunnelScope.Own ? FunnelAdvice.Fill : FunnelAdvice.Agree
        : Stages is { IsEnough: true, Idle.Count: > 0 } ? FunnelAdvice.Merge
        : FunnelAdvice.None;

    /// <summary>A stage that the CRM does not know any more is taken for an open one.</summary>
    private static bool IsOpen(DealSeen card, CrmStructure crm) =>
        crm.Find(card.Card.Kind, card.Pipeline)?.Stages.FirstOrDefault(stage => stage.Id == card.Stage)?.Outcome is null or StageOutcome.Open;
}

/// <summary>In the template in kebab-case.</summary>
public enum FunnelAdvice
{
    None,

    /// <summary>Stages that nothing passes are merged.</summary>
    Merge,

    /// <summary>Somebody has to answer for the next step.</summary>
    Agree,

    /// <summary>The own deals want a next step.</summary>
    Fill,
}

/// <param name="Idle">No card entered them in the last ninety days.</param>
/// <param name="Moves">How often a card entered any stage in these days.</param>
public sealed record StagesCounted(DateTimeOffset At, IReadOnlyList<StageUse> Idle, int Of, int Moves)
{
    /// <summary>Where hardly anything moves, a stage without movement says nothing.</summary>
    public bool IsEnough => Moves >= JunkSignal.FewestCards;

    /// <summary>As they were counted last; null where they never were.</summary>
    public static StagesCounted? From(Measured? measured) => measured?.Junk is { } junk
        ? new StagesCounted(measured.At, [.. junk.Stages.Where(stage => stage.Moves == 0)], junk.Stages.Count, junk.Stages.Sum(stage => stage.Moves))
        : null;
}
