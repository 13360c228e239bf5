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
/// <param name="Without">Those of them where it is empty, the longest in its stage first.</param>
/// <param name="Undiscussed">Those of them where it did not come up: an honest answer, counted apart.</param>
public sealed record FunnelPage(FunnelScope Scope, StagesCounted? Stages, int Deals, IReadOnlyList<DealSeen> Without, int Undiscussed)
{
    /// <summary>Deals named at a time.</summary>
    public const int Length = 10;

    private const string NextStep = "next_step";

    /// <summary>An owner sees every pipeline, a head the people right below, and everybody else the own deals and nothing of the company's stages (R37).</summary>
    /// <param name="entered">When a deal came into its stage, by its number; one that is not there came before anything was taken down.</param>
    public static FunnelPage Of(Speaker reader, IReadOnlyList<DealSeen> cards, IReadOnlyDictionary<long, DateTimeOffset> entered, Known known)
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
            scope == FunnelScope.Own ? null : StagesCounted.From(known.Measured, known.Crm),
            deals.Count,
            [.. deals.Where(card => card.Fields[NextStep] == FieldFill.Empty).OrderBy(card => entered.GetValueOrDefault(card.Card.Id)).ThenBy(card => card.UpdatedAt).ThenBy(card => card.Card.Id)],
            deals.Count(card => card.Fields[NextStep] == FieldFill.NotDiscussed));
    }

    /// <summary>Where the page behind <paramref name="skip"/> deals begins; the last one, where so many are not there any more.</summary>
    public int From(int skip) => Math.Clamp(skip, 0, Math.Max(0, Without.Count - 1) / Length * Length);

    /// <summary>The deals of that page.</summary>
    public IReadOnlyList<DealSeen> On(int skip) => [.. Without.Skip(From(skip)).Take(Length)];

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

/// <summary>The funnel as it was read for one page.</summary>
/// <param name="Told">What the portal says of the page's deals, by their numbers; those it did not tell of are missing.</param>
/// <param name="Entered">As stored: when deals came into their stages.</param>
public sealed record FunnelSeen(FunnelPage Page, IReadOnlyDictionary<long, DealTold> Told, IReadOnlyDictionary<long, DateTimeOffset> Entered);

/// <param name="Entered">When it came into the stage it is in (<c>crm.stagehistory.list</c>); null where the history holds no such row.</param>
public sealed record DealTold(string? Title, DateTimeOffset? Entered);

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

    /// <summary>As they were counted last; null where they never were. A stage in which deals end is not there to be passed.</summary>
    public static StagesCounted? From(Measured? measured, CrmStructure crm)
    {
        if (measured?.Junk is not { } junk)
        {
            return null;
        }

        var ends = crm.Pipelines.SelectMany(pipeline => pipeline.Stages.Where(stage => stage.Outcome != StageOutcome.Open).Select(stage => (pipeline.Name, stage.Name))).ToHashSet();
        var passed = junk.Stages.Where(stage => !ends.Contains((stage.Pipeline, stage.Title))).ToList();
        return new StagesCounted(measured.At, [.. passed.Where(stage => stage.Moves == 0)], passed.Count, junk.Stages.Sum(stage => stage.Moves));
    }
}
