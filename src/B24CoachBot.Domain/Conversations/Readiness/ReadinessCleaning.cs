using System.Globalization;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>The second step of a rollout, data and rights in order, as a task for the quality owner: proposed with what was found, made only after a yes.</summary>
public static class ReadinessCleaning
{
    private const string Template = "rollout/step2";
    private const int WorkingDays = 10;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    public static Decision Propose(ReadinessDraft draft, ReadinessTurn turn) =>
        turn.HoldsOffice(draft.Author) && turn.Verdict is not null && ReadinessTalk.Moved(draft, ReadinessTrigger.TaskWanted) is { } proposing
            ? Show(proposing, turn)
            : ReadinessShowing.Aside(draft, ReadinessReplies.Outdated(draft));

    /// <summary>The card with a question of its own; the one before is withdrawn.</summary>
    public static Decision Show(ReadinessDraft draft, ReadinessTurn turn)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        var asked = Consent.Ask(new Proposal(draft.Id, shown.Shown, new PortalChange.CreateTask(Order(shown, turn)), draft.Author, turn.At, turn.At + AnswerWithin));
        var card = shown with { Asked = asked };
        return new Decision(
            [card], [.. Settled(draft, ConsentTrigger.Withdrawn, turn.At), asked],
            [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ReadinessReplies.Of(card, turn), Placing.Anew), Silence.Watch(card, turn.Known.Calendar)]);
    }

    public static Decision Agree(ReadinessDraft draft, ReadinessTurn turn)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, turn.At);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && ReadinessTalk.Moved(draft, ReadinessTrigger.Agreed) is { } creating
            ? new Decision([creating with { Asked = granted }], [granted], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.ChangePortal(draft.Id, permitted)])
            : draft.State == ReadinessState.Proposing && turn.Verdict is not null ? Show(draft, turn)
            : ReadinessShowing.Aside(draft, ReadinessReplies.Outdated(draft));
    }

    /// <summary>No task; the nine signals stand again.</summary>
    public static Decision Refuse(ReadinessDraft draft, ReadinessTurn turn) =>
        new Decision([], Settled(draft, ConsentTrigger.Declined, turn.At), []).And(ReadinessShowing.Back(draft with { Asked = null }, turn));

    public static Decision Outcome(ReadinessDraft draft, Carried outcome, ReadinessTurn turn)
    {
        var trigger = outcome switch
        {
            Carried.TaskCreated => ReadinessTrigger.TaskCreated,
            Carried.Refused => ReadinessTrigger.CreationRefused,
            _ => ReadinessTrigger.FateUnknown,
        };
        if (ReadinessTalk.Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        if (outcome is Carried.Refused refused)
        {
            return Decision.Only(new Effect.Say(Place.With(draft.Author), ReadinessReplies.Failed(draft, refused.Text))).And(Show(moved, turn));
        }

        var done = moved with { Link = (outcome as Carried.TaskCreated)?.Link, TouchedAt = turn.At };
        return new Decision([done], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ReadinessReplies.Of(done, turn), Placing.InPlace)]);
    }

    public static Decision Drop(ReadinessDraft draft, DropWhy why, DateTimeOffset at) =>
        new Decision([], Settled(draft, why == DropWhy.Cancelled ? ConsentTrigger.Declined : ConsentTrigger.Expired, at), []).And(ReadinessShowing.End(draft));

    private static Consent[] Settled(ReadinessDraft draft, ConsentTrigger trigger, DateTimeOffset at) => draft.Asked?.After(trigger, draft.Author, at) is { } settled ? [settled] : [];

    private static TaskOrder Order(ReadinessDraft draft, ReadinessTurn turn)
    {
        var known = turn.Known;
        var lines = known.Library.Templates.Render(Template, draft.Tongue, ReadinessWords.CleanUp(turn.Verdict!, known.Measured!), known.Calendar.Day(turn.At))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var owner = known.Offices.QualityOwners.Where(person => known.People.Find(person) is not null).OrderBy(person => person.Value).Select(person => (UserId?)person).FirstOrDefault() ?? draft.Author;
        return new TaskOrder
        {
            OrderId = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}-{draft.Shown}"),
            Title = lines[0],
            Text = new TaskText(lines[1]),
            Tongue = draft.Tongue,
            Author = draft.Author,
            Responsible = owner,
            Deadline = known.Calendar.At(Enumerable.Range(0, WorkingDays).Aggregate(known.Calendar.Day(turn.At), (day, _) => known.Calendar.NextWorking(day)), known.Calendar.EndOfDay),
            Steps = lines[2..],
        };
    }
}
