using System.Globalization;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Empty places of a draft for which a model may look once more. It never fills one: what it finds is shown as its proposal, and the author takes or drops it.</summary>
public static class TaskProposing
{
    private const string Prompt = "task";

    /// <summary>In characters; a longer text is a document.</summary>
    private const int Longest = 6_000;

    /// <summary>The card goes out as it is; the question goes beside it.</summary>
    public static Decision Asked(Decision decided, TaskScene scene) => decided.Drafts is [TaskDraft draft] && Question(draft, scene) is { } question
        ? decided with { Effects = [.. decided.Effects, new Effect.AskModel(draft.Id, draft.Card, draft.Author, question)] }
        : decided;

    /// <summary>The answer. What came too late, is not grounded or has a place that is no longer empty is let go without a word.</summary>
    public static Decision Take(TaskDraft draft, TaskHeard.ModelSaid said, TaskScene scene)
    {
        if (draft.Card != said.Card || draft.Hold != Hold.None || draft.State is not (TaskState.AskingWho or TaskState.AwaitingConsent))
        {
            return Decision.Nothing;
        }

        var ground = new Ground(Masked.Of(draft.Words), draft.Author, draft.TouchedAt, scene.Known.People, scene.Known.Calendar, scene.Known.DateOrder);
        var proposed = Left(
            new TaskProposal
            {
                Responsible = First(said, TaskGrounding.Responsible, candidate => TaskGrounding.Person(candidate, ground)),
                When = First(said, TaskGrounding.Deadline, candidate => TaskGrounding.Term(candidate, ground)),
            },
            draft.Slots);
        return proposed is null ? Decision.Nothing : InPlace(draft with { ByModel = proposed }, scene);
    }

    /// <summary>«Взять»: the proposal becomes the draft's own, told as any correction is.</summary>
    public static Decision Accept(TaskDraft draft, TaskScene scene)
    {
        if (Left(draft.ByModel, draft.Slots) is not { } proposed)
        {
            return TaskAsking.Outdated(draft, null);
        }

        var slots = draft.Slots;
        if (proposed.Responsible is { Value: var doer })
        {
            slots = TaskFilling.WithAssigneeSeen(slots with { Responsible = doer }, scene.Facts);
        }

        if (proposed.When is { Value: var when, Quote: var quote })
        {
            slots = slots with { When = when, WhenSaid = quote };
        }

        var changes = draft.State == TaskState.AskingWho ? [] : TaskCorrections.Between(draft.Slots, slots, scene.Known);
        return TaskAsking.Settle(draft with { Slots = slots, Changes = changes, ByModel = null }, draft, scene);
    }

    /// <summary>«Не надо»: the card as it was.</summary>
    public static Decision Refuse(TaskDraft draft, TaskScene scene) =>
        draft.ByModel is null ? TaskAsking.Outdated(draft, null) : InPlace(draft with { ByModel = null }, scene);

    /// <summary>Of a proposal, what still has an empty place; null when nothing has.</summary>
    public static TaskProposal? Left(TaskProposal? proposed, TaskSlots slots)
    {
        var left = new TaskProposal
        {
            Responsible = LacksDoer(slots) && proposed?.Responsible is { } doer && !slots.Accomplices.Contains(doer.Value) && !slots.Observers.Contains(doer.Value) ? doer : null,
            When = LacksTerm(slots) ? proposed?.When : null,
        };
        return left is { Responsible: null, When: null } ? null : left;
    }

    public static TaskModels.Proposed? Model(TaskDraft draft, Known known) => Left(draft.ByModel, draft.Slots) is not { } proposed ? null : new TaskModels.Proposed(
        proposed.Responsible is { Value: var doer } ? TaskReplies.Who(doer, draft, known) : null,
        proposed.Responsible?.Quote,
        proposed.When?.Value.Deadline,
        proposed.When?.Quote);

    /// <summary>«Взять» and «Не надо»; none where nothing is proposed.</summary>
    public static IReadOnlyList<Button> Keys(TaskDraft draft) =>
        Left(draft.ByModel, draft.Slots) is null ? [] : [TaskReplies.Button(draft, TaskVerbs.TakeProposed), TaskReplies.Button(draft, TaskVerbs.DropProposed)];

    private static ModelQuestion? Question(TaskDraft draft, TaskScene scene)
    {
        // What is critical stands as its owner wrote it, and a series is approved as a whole: neither is for guesses.
        if (!scene.Known.HasModel || draft.Series is not null || draft.State is not (TaskState.AskingWho or TaskState.AwaitingConsent)
            || scene.Known.Library.FindKind(draft.Slots.Kind) is { Critical: true } || draft.Words.Length is 0 or > Longest)
        {
            return null;
        }

        string[] wanted = [.. LacksDoer(draft.Slots) ? [TaskGrounding.Responsible] : Array.Empty<string>(), .. LacksTerm(draft.Slots) ? [TaskGrounding.Deadline] : Array.Empty<string>()];
        var today = scene.Known.Calendar.Day(draft.TouchedAt).ToString("yyyy-MM-dd, dddd", CultureInfo.InvariantCulture);
        return wanted.Length == 0 ? null : new ModelQuestion(Prompt, new { Today = today, Wanted = wanted }, wanted, Masked.Of(draft.Words));
    }

    private static bool LacksDoer(TaskSlots slots) => slots is { Responsible: null, WhoSaid: null, Gone: null };

    private static bool LacksTerm(TaskSlots slots) => slots is { When: null, WhenUnclear: null };

    private static Grounded<T>? First<T>(TaskHeard.ModelSaid said, string slot, Func<Candidate, Grounded<T>?> ground) =>
        said.Candidates.Where(candidate => candidate.Slot == slot).Select(ground).FirstOrDefault(found => found is not null);

    private static Decision InPlace(TaskDraft draft, TaskScene scene) =>
        new([draft], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), TaskReplies.Of(draft, scene.Known, scene.At), Placing.InPlace)]);
}
