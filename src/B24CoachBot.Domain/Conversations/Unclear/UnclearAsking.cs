using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>From «непонятно» to the author's answer.</summary>
public static class UnclearAsking
{
    private const int MostChoices = 6;

    /// <summary>A day of silence ends the question on the author's side; should that side be lost, it ends here.</summary>
    private static readonly TimeSpan Outlived = TimeSpan.FromDays(14);

    /// <summary>One's own tasks are nobody's to be asked about.</summary>
    public static Decision Find(UnclearDraft draft, string name, UnclearScene scene)
    {
        if (scene.Facts.Tasks is not { } all)
        {
            return Ended(draft, UnclearReplies.Silent(draft));
        }

        var others = all.Where(task => task.Author != draft.Author).ToList();
        var fits = name.Length == 0 ? others : UnclearSpoken.Named(others, name);
        return fits.Count switch
        {
            0 => Ended(draft, UnclearReplies.Nothing(draft, others.Count == 0 ? "" : name)),
            1 => Choose(draft, fits[0], scene),
            _ when Moved(draft, UnclearTrigger.SeveralFound) is { } several => Show(several with { Tasks = [.. fits.Take(MostChoices)] }, scene),
            _ => Decision.Nothing,
        };
    }

    /// <summary>A task came back: it is asked once whether it is clear. One that was said to be unclear needs no such question.</summary>
    public static Decision Offer(UnclearDraft draft, UnclearScene scene)
    {
        var now = draft with { TouchedAt = scene.At };
        var decided = !draft.Unasked ? Choose(now, draft.Task!, scene)
            : Moved(now, UnclearTrigger.Offered) is { } offering ? Show(offering, scene, Placing.Anew)
            : Decision.Nothing;
        return decided.Drafts.Count == 0 ? decided : decided.And(Decision.Only(
            Silence.Watch(decided.Drafts[0], scene.Known.Calendar), new Effect.Note(draft.Author, Note.Asked, draft.Unasked ? AskedAbout(draft.Task!) : "")));
    }

    public static Decision Take(UnclearDraft draft, UnclearScene scene) => Moved(draft, UnclearTrigger.Taken) is { } taken ? Show(taken, scene) : Decision.Nothing;

    /// <summary>How it is remembered that somebody was asked about a task that came back.</summary>
    public static string AskedAbout(OpenTask task) => string.Create(CultureInfo.InvariantCulture, $"task:{task.Id}");

    public static Decision Choose(UnclearDraft draft, OpenTask task, UnclearScene scene) =>
        Moved(draft, UnclearTrigger.TaskChosen) is { } chosen ? Show(chosen with { Task = task, Tasks = [] }, scene) : Decision.Nothing;

    public static Decision Tell(UnclearDraft draft, UnclearScene scene) =>
        Moved(draft, UnclearTrigger.OtherChosen) is { } telling ? Show(telling with { Part = UnclearPart.Other }, scene) : Decision.Nothing;

    /// <summary>The author gets the question, and nobody else. Whoever has left cannot answer, and nobody is asked the same while an answer is awaited.</summary>
    public static Decision Send(UnclearDraft draft, UnclearPart part, string? question, UnclearScene scene)
    {
        var (task, people) = (draft.Task!, scene.Known.People);
        if (people.Find(task.Author) is not { } author || scene.Facts.Gone.Contains(task.Author))
        {
            return AuthorGone(draft, scene);
        }

        if (scene.Facts.Open.OfType<UnclearDraft>().FirstOrDefault(other => other.IsSame(draft.Id, task, part, question)) is { } open)
        {
            return Already(draft, open, scene);
        }

        if (Moved(draft, UnclearTrigger.Sent) is not { } sent)
        {
            return Decision.Nothing;
        }

        var asked = sent with
        {
            Part = part,
            Question = question,
            AuthorName = author.FullName,
            AskedAt = scene.At,
            BackOn = scene.Facts.BackOn.TryGetValue(author.Id, out var back) ? back : null,
        };
        var wanted = new ClarificationAsked(draft.Id, draft.Author, people.Find(draft.Author)?.FullName ?? "", task, part, question);
        return new Decision(
            [asked],
            [],
            [
                Card(asked, scene, Placing.Near),
                new Effect.Pass($"clarification:{draft.Id}", new BotEvent.ClarificationWanted(scene.At, new Speaker(author.Id, "", ""), Place.With(author.Id), wanted, asked.BackOn)),
                new Effect.Note(draft.Author, Note.ClarificationAsked, Whose(task)),
                new Effect.Note(draft.Author, Note.TaskSpokenOf, UnclearGiven.Number(task)),
                new Effect.Wake(draft.Id, Wakes.Lapse, scene.At + Outlived),
            ]);
    }

    public static Decision Answered(UnclearDraft draft, ClarificationAnswer answer, UnclearScene scene)
    {
        var silent = answer.Verdict == ClarificationVerdict.Unanswered;
        if (Moved(draft, silent ? UnclearTrigger.AuthorSilent : UnclearTrigger.AuthorAnswered) is not { } answered)
        {
            return Decision.Nothing;
        }

        answered = answered with { Answer = answer, TouchedAt = scene.At };
        var minutes = (int)Math.Round((scene.At - (draft.AskedAt ?? scene.At)).TotalMinutes);
        Effect[] counted = answer.Verdict is ClarificationVerdict.Written or ClarificationVerdict.Said or ClarificationVerdict.Past or ClarificationVerdict.Kept
            ? [new Effect.Note(draft.Author, Note.ClarificationGiven, string.Create(CultureInfo.InvariantCulture, $"{Whose(draft.Task!)} {minutes}"))]
            : [];
        return new Decision([answered], [], [new Effect.Say(Place.With(draft.Author), UnclearReplies.Of(answered, scene.Known)), .. counted]);
    }

    public static Decision Drop(UnclearDraft draft, DropWhy why)
    {
        if (Moved(draft, why == DropWhy.Expired ? UnclearTrigger.NobodyAnswered : UnclearTrigger.GivenUp) is not { } dropped)
        {
            return Decision.Nothing;
        }

        var frozen = new Effect.FreezeCard(draft.Id, Place.With(draft.Author));
        return new Decision([dropped], [], why == DropWhy.Cancelled ? [frozen, new Effect.Say(Place.With(draft.Author), UnclearReplies.Dropped(dropped))] : [frozen]);
    }

    public static Decision NotUnderstood(UnclearDraft draft) =>
        Moved(draft, UnclearTrigger.NotUnderstood) is { } again ? Aside(again with { Unclear = draft.Unclear + 1 }, UnclearReplies.NotUnderstood(draft)) : Decision.Nothing;

    public static Decision Show(UnclearDraft draft, UnclearScene scene, Placing how = Placing.Near)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return new Decision([shown], [], [Card(shown, scene, how)]);
    }

    public static Decision Aside(UnclearDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    public static UnclearDraft? Moved(UnclearDraft draft, UnclearTrigger trigger)
    {
        var moves = UnclearMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static Decision AuthorGone(UnclearDraft draft, UnclearScene scene)
    {
        var known = scene.Known;
        var author = known.Others.Find(draft.Task!.Author) ?? known.People.Find(draft.Task.Author);
        var head = author?.Deputy is { } deputy && deputy != draft.Author ? known.People.Find(deputy)?.FullName : null;
        return Moved(draft, UnclearTrigger.NobodyToAsk) is not { } dropped ? Decision.Nothing : new Decision(
            [dropped], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), UnclearReplies.AuthorGone(draft, author?.FullName ?? "", head), Placing.Near)]);
    }

    private static Decision Already(UnclearDraft draft, UnclearDraft open, UnclearScene scene) => Moved(draft, UnclearTrigger.AlreadyAsked) is { } dropped
        ? new Decision([dropped], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), UnclearReplies.Already(draft, open, scene.Known), Placing.Near)])
        : Decision.Nothing;

    private static Decision Ended(UnclearDraft draft, Reply reply) =>
        Moved(draft, UnclearTrigger.NothingFound) is { } ended ? Aside(ended, reply) : Decision.Nothing;

    private static Effect.ShowCard Card(UnclearDraft draft, UnclearScene scene, Placing how) => new(draft.Id, Place.With(draft.Author), UnclearReplies.Of(draft, scene.Known), how);

    private static string Whose(OpenTask task) => task.OfBot ? "bot" : "other";
}
