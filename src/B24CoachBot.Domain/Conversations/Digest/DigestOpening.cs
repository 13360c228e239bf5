using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What begins a digest: its moment, or the word «сводка».</summary>
public static class DigestOpening
{
    public static Hearing? Due(BotEvent.DigestDue due, string newId, Frames frames, Known known) =>
        Begun(new DigestDraft { Id = newId, Author = due.By.Id, Tongue = SpokenTongue.Of(known), OpenedAt = due.At, TouchedAt = due.At, MessageId = 0, State = DigestState.Waiting, Page = due.Page }, frames, due.At);

    public static Hearing? Told(BotEvent.ToldFirst told, string newId, Frames frames, Known known) => told.Lines.Count == 0 || known.People.Find(told.By.Id) is null
        ? Hearing.Silence
        : Begun(new DigestDraft { Id = newId, Author = told.By.Id, Tongue = SpokenTongue.Of(known), OpenedAt = told.At, TouchedAt = told.At, MessageId = 0, State = DigestState.Waiting, Lines = told.Lines }, frames, told.At);

    public static Hearing? Due(BotEvent.OwnerDue due, string newId, Frames frames, Known known) => due.Page.IsEmpty
        ? Hearing.Silence
        : Begun(new DigestDraft { Id = newId, Author = due.By.Id, Tongue = SpokenTongue.Of(known), OpenedAt = due.At, TouchedAt = due.At, MessageId = 0, State = DigestState.Waiting, Owner = due.Page }, frames, due.At);

    /// <summary>The person is free of other talk, or will be.</summary>
    public static DigestHeard Woken(DigestDraft draft, Frames frames, DateTimeOffset at) =>
        frames.BusyUntil(draft, at) is { } free ? new DigestHeard.NotYet(free) : new DigestHeard.Free(Older(draft.Id, frames));

    /// <summary>«сводка», and what is said of a digest while nothing else is asked.</summary>
    public static Hearing? Summoned(Words said, string newId, Frames frames, Known known)
    {
        if ((Phrases.Command(said.Text) is (Phrases.Digest, var rest) ? DigestPhrases.Read(rest) ?? Bare : DigestPhrases.Read(said.Text)) is not { } order)
        {
            return null;
        }

        // A reply to the card speaks of it, whatever else is open.
        var standing = frames.Named as DigestDraft ?? (frames.Listening is null ? frames.Open.OfType<DigestDraft>().FirstOrDefault(draft => draft.State == DigestState.Shown) : null);
        if (standing is { State: DigestState.Shown } && DigestSpoken.Of(order, standing) is { } heard)
        {
            return Hearing.For(Routing.Touched(standing, said.At, said.Tongue), heard);
        }

        return !order.NamesDigest ? null
            : DigestSpoken.Pace(order) is { } pace ? Paced(pace, said)
            : order.Wants(DigestVerb.Rarer) ? Paced(DigestPaces.At(known.Notes, said.At).Rarer(), said)
            : order.Wants(DigestVerb.Oftener) ? Paced(DigestPaces.At(known.Notes, said.At).MoreOften(), said)
            : order.Block is { } block && (order.Wants(DigestVerb.Drop) || order.Wants(DigestVerb.Back)) ? Chosen(block, order.Wants(DigestVerb.Back), said)
            : order.Verbs.All(verb => verb is DigestVerb.Summons or DigestVerb.Week or DigestVerb.Details) ? Asked(order, said, newId, frames)
            : null;
    }

    private static DigestOrder Bare { get; } = new(new HashSet<DigestVerb> { DigestVerb.Summons }, null, SaysBlock: false);

    private static Hearing Asked(DigestOrder order, Words said, string newId, Frames frames)
    {
        var draft = new DigestDraft { Id = newId, Author = said.Speaker, Tongue = said.Tongue, OpenedAt = said.At, TouchedAt = said.At, MessageId = said.MessageId, State = DigestState.Waiting, OnRequest = true };
        return Hearing.For(draft, new DigestHeard.Asked(order.Wants(DigestVerb.Week) ? DigestSpan.Weekly : DigestSpan.Daily, Older(newId, frames)));
    }

    private static Hearing.Answered Paced(DigestPace pace, Words said) => new(Decision.Only(
        new Effect.Note(said.Speaker, Note.Pace, pace.ToString()), new Effect.Say(Place.With(said.Speaker), DigestReplies.Pace(pace, said.Tongue))));

    private static Hearing.Answered Chosen(string block, bool back, Words said) => new(Decision.Only(
        DigestChoosing.Noted(said.Speaker, block, back), new Effect.Say(Place.With(said.Speaker), DigestReplies.BlockChosen(block, back, said.Tongue))));

    private static Hearing Begun(DigestDraft draft, Frames frames, DateTimeOffset at) => Hearing.For(draft, Woken(draft, frames, at));

    private static List<DigestDraft> Older(string id, Frames frames) => [.. frames.Open.OfType<DigestDraft>().Where(other => other.Id != id && other.Page is not null)];
}
