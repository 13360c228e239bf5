using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>Somebody has a new task through the bot: one line says so, once, and from it a press leads to the question. The portal tells of the task by itself, so nothing hangs on this line.</summary>
public static class UnclearGiven
{
    /// <summary>Whoever leaves so many lines without a press has no use for more of them.</summary>
    public const int MostLeft = 3;

    /// <summary>A portal that does not answer is asked again, as long as the task is news.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan News = TimeSpan.FromDays(1);
    private static readonly TimeSpan Stands = TimeSpan.FromDays(14);

    public static UnclearDraft? Begun(BotEvent.TaskGiven given, string newId, Frames frames, Known known) =>
        !known.TellsAssignees
        || given.Task.Author == given.By.Id
        || known.People.Find(given.By.Id) is null
        || !Unasked.Offers(given.By.Id, given.At, known)
        || IsSpokenOf(given.Task, known)
        || frames.Open.OfType<UnclearDraft>().Count(open => open.State == UnclearState.Told) >= MostLeft
            ? null
            : new UnclearDraft
            {
                Id = newId,
                Author = given.By.Id,
                Tongue = SpokenTongue.Of(known),
                OpenedAt = given.At,
                TouchedAt = given.At,
                MessageId = 0,
                State = UnclearState.Looking,
                Task = given.Task,
                Unasked = true,
                Given = true,
            };

    /// <summary>The typed twins of the buttons, while nothing else is asked and the line is what was said last: a bare word may mean anything later.</summary>
    public static Hearing? Heard(Words said, Frames frames)
    {
        if (frames.Listening is not null || frames.Open is not [UnclearDraft { State: UnclearState.Told } told, ..] || told.TouchedAt + Frames.Lively <= said.At)
        {
            return null;
        }

        Meaning? meaning = UnclearPhrases.IsClear(said.Text) ? new UnclearHeard.Understood()
            : UnclearPhrases.Read(said.Text) is "" ? new UnclearHeard.TookGiven(told.Author)
            : null;
        return meaning is null ? null : Hearing.For(Routing.Touched(told, said.At, said.Tongue), meaning);
    }

    public static string Number(OpenTask task) => task.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Not of a task that was taken back, passed on, begun, done or asked about meanwhile, and not to somebody on leave.</summary>
    public static Decision Tell(UnclearDraft draft, UnclearScene scene)
    {
        if (scene.Facts.BackOn.TryGetValue(draft.Author, out var back))
        {
            return Later(draft, scene.Known.Calendar.NextWorkingMoment(scene.Known.Calendar.At(back, scene.Known.Calendar.StartOfDay)));
        }

        if (scene.Facts.Tasks is not { } tasks)
        {
            return scene.At - draft.OpenedAt < News ? Later(draft, scene.At + Patience) : Unsaid(draft);
        }

        if (tasks.FirstOrDefault(task => task.Id == draft.Task!.Id) is not { Begun: false } task || IsSpokenOf(task, scene.Known) || UnclearAsking.Moved(draft, UnclearTrigger.Informed) is not { } told)
        {
            return Unsaid(draft);
        }

        // The line stands for days; the words of the title do not stay with it.
        var shown = UnclearAsking.Show(told with { Task = task, TouchedAt = scene.At }, scene, Placing.Anew);
        return (shown with { Drafts = [(UnclearDraft)shown.Drafts[0] with { Task = task with { Title = "" } }] }).And(Decision.Only(
            new Effect.Note(draft.Author, Note.Asked, ""),
            new Effect.Note(draft.Author, Note.TaskSpokenOf, Number(task)),
            new Effect.Wake(draft.Id, Wakes.Lapse, scene.At + Stands)));
    }

    public static Decision Take(UnclearDraft draft, UnclearScene scene) =>
        scene.Facts.Tasks is not { } tasks ? UnclearAsking.Aside(draft, UnclearReplies.Silent(draft))
        : tasks.FirstOrDefault(task => task.Id == draft.Task!.Id) is not { } task
            ? End(draft, UnclearTrigger.GivenUp).And(Decision.Only(new Effect.Say(Place.With(draft.Author), UnclearReplies.Outdated(draft))))
        : UnclearAsking.Take(draft with { Task = task }, scene) is { Drafts: [var taken] } decided ? decided.And(Decision.Only(Silence.Watch(taken, scene.Known.Calendar)))
        : Decision.Nothing;

    /// <summary>Nothing is said: the buttons go.</summary>
    public static Decision End(UnclearDraft draft, UnclearTrigger why) =>
        UnclearAsking.Moved(draft, why) is { } ended ? new Decision([ended], [], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author))]) : Decision.Nothing;

    private static bool IsSpokenOf(OpenTask task, Known known) => known.Notes.Any(note => note.Name == Note.TaskSpokenOf && note.Value == Number(task));

    private static Decision Later(UnclearDraft draft, DateTimeOffset at) => new([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, at)]);

    private static Decision Unsaid(UnclearDraft draft) => UnclearAsking.Moved(draft, UnclearTrigger.NothingFound) is { } ended ? new Decision([ended], [], []) : Decision.Nothing;
}
