using System.Globalization;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>The owner's card, the answer to it, and what the proposer hears.</summary>
public static class SuggestionReviewing
{
    private const int WorkingDays = 5;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(72);

    /// <summary>The card anew, with a question of its own; the one before is withdrawn.</summary>
    public static Decision Show(SuggestionDraft draft, DateTimeOffset at, Known known)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        var asked = Consent.Ask(new Proposal(draft.Id, shown.Shown, new PortalChange.CreateTask(Order(shown, at, known)), draft.Author, at, at + AnswerWithin));
        Consent[] settled = draft.Asked?.After(ConsentTrigger.Withdrawn, draft.Author, at) is { } over ? [over] : [];
        var card = shown with { Asked = asked };
        return new Decision([card], [.. settled, asked], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), SuggestionReplies.Reviewing(card, known), Placing.Anew), Silence.Watch(card, known.Calendar)]);
    }

    public static Decision Accept(SuggestionDraft draft, DateTimeOffset at, Known known)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, at);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && SuggestionTalk.Moved(draft, SuggestionTrigger.Agreed) is { } creating
            ? new Decision([creating with { Asked = granted }], [granted], [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), new Effect.ChangePortal(draft.Id, permitted)])
            : draft.State == SuggestionState.Reviewing ? Show(draft, at, known)
            : Decision.Only(new Effect.Say(Place.With(draft.Author), SuggestionReplies.Outdated(draft)));
    }

    public static Decision Decline(SuggestionDraft draft, string? why, DateTimeOffset at, Known known) => SuggestionTalk.Moved(draft, SuggestionTrigger.Refused) is not { } declined
        ? Decision.Only(new Effect.Say(Place.With(draft.Author), SuggestionReplies.Outdated(draft)))
        : new Decision(
            [declined with { TouchedAt = at }],
            Settled(draft, ConsentTrigger.Declined, at),
            [InPlace(declined, SuggestionReplies.Closed(declined, known)), .. Answer(declined, SuggestionVerdict.Declined, why, at, known)]);

    public static Decision Outcome(SuggestionDraft draft, Carried outcome, DateTimeOffset at, Known known)
    {
        var trigger = outcome switch
        {
            Carried.TaskCreated => SuggestionTrigger.TaskCreated,
            Carried.Refused => SuggestionTrigger.CreationRefused,
            _ => SuggestionTrigger.FateUnknown,
        };
        if (SuggestionTalk.Moved(draft, trigger) is not { } moved)
        {
            return Decision.Nothing;
        }

        return outcome switch
        {
            Carried.TaskCreated created when (moved with { Link = created.Link, TouchedAt = at }) is var done => new Decision(
                [done], [], [InPlace(done, SuggestionReplies.Closed(done, known)), .. Answer(done, SuggestionVerdict.Accepted, null, at, known)]),
            Carried.Refused refused => Decision.Only(new Effect.Say(Place.With(draft.Author), SuggestionReplies.Failed(moved, refused.Text))).And(Show(moved, at, known)),
            _ => new Decision([moved], [], [InPlace(moved, SuggestionReplies.Closed(moved, known))]),
        };
    }

    public static Decision Drop(SuggestionDraft draft, DropWhy why, DateTimeOffset at)
    {
        var trigger = why == DropWhy.Cancelled ? SuggestionTrigger.Refused : SuggestionTrigger.NobodyAnswered;
        if (SuggestionTalk.Moved(draft, trigger) is not { } over)
        {
            return Decision.Nothing;
        }

        var verdict = why == DropWhy.Cancelled ? SuggestionVerdict.Declined : SuggestionVerdict.Unanswered;
        return new Decision(
            [over with { TouchedAt = at }],
            Settled(draft, why == DropWhy.Cancelled ? ConsentTrigger.Declined : ConsentTrigger.Expired, at),
            [new Effect.FreezeCard(draft.Id, Place.With(draft.Author)), Passed(over, verdict, null, "", at)]);
    }

    private static Consent[] Settled(SuggestionDraft draft, ConsentTrigger trigger, DateTimeOffset at) => draft.Asked?.After(trigger, draft.Author, at) is { } settled ? [settled] : [];

    private static TaskOrder Order(SuggestionDraft draft, DateTimeOffset at, Known known)
    {
        var kind = known.Library.FindKind(TaskKind.LibraryChangeKey)?.In(draft.Tongue);
        var about = known.Library.FindKind(draft.Made.Kind)?.In(draft.Tongue).Name ?? "";
        return new TaskOrder
        {
            OrderId = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}-{draft.Shown}"),
            Title = kind?.Title?.For(null) ?? about,
            Text = new TaskText($"{about}: {draft.Made.Text}") { Writer = draft.Made.AuthorName },
            Tongue = draft.Tongue,
            Author = draft.Author,
            Responsible = draft.Author,
            Deadline = known.Calendar.At(Enumerable.Range(0, WorkingDays).Aggregate(known.Calendar.Day(at), (day, _) => known.Calendar.NextWorking(day)), known.Calendar.EndOfDay),
            Steps = kind?.Steps(null) ?? [],
            DoneCriteria = kind?.Criteria(null) ?? [],
        };
    }

    private static Effect.ShowCard InPlace(SuggestionDraft draft, Reply reply) => new(draft.Id, Place.With(draft.Author), reply, Placing.InPlace);

    /// <summary>The owner's own suggestion is answered to nobody.</summary>
    private static Effect.Pass[] Answer(SuggestionDraft draft, SuggestionVerdict verdict, string? why, DateTimeOffset at, Known known) =>
        draft.Made.Author == draft.Author ? [] : [Passed(draft, verdict, why, known.People.Find(draft.Author)?.FullName ?? "", at)];

    private static Effect.Pass Passed(SuggestionDraft draft, SuggestionVerdict verdict, string? why, string owner, DateTimeOffset at) => new(
        $"suggestion-answered:{draft.Id}",
        new BotEvent.SuggestionAnswered(at, new Speaker(draft.Made.Author, "", ""), Place.With(draft.Made.Author), verdict, draft.Made.Kind, owner, why));
}
