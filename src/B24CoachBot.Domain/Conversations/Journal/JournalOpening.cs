using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>«/журнал [с ДАТА] [Имя]»: whose journal is wanted, and whether the person may read it.</summary>
public static class JournalOpening
{
    public static Hearing? Of(Opening opening, Known known)
    {
        if (opening.Command != OfficeCommands.Journal)
        {
            return null;
        }

        var (happened, said) = (opening.Happened, opening.Said);
        var (from, rest) = RecordsPhrases.Since(said.Text, known.Calendar.Day(said.At));
        var seesAll = Roles.Of(known.RolesOf(happened.By), Content.Journal) == Reach.Masked;
        var named = rest.Length == 0 ? [] : Named(rest, happened.By.Id, known);
        return named is [var other] && other != happened.By.Id && !seesAll ? Doors.Refused(happened, Content.Journal, said.Tongue, known)
            : named is null || named.Count > 1 ? Routing.Say(happened, "journal/who", said.Tongue)
            : Begun(opening, named is [var one] ? one : seesAll ? null : happened.By.Id, from);
    }

    private static Hearing Begun(Opening opening, UserId? person, DateOnly? from)
    {
        var draft = new JournalDraft
        {
            Id = opening.NewId,
            Author = opening.Happened.By.Id,
            Tongue = opening.Said.Tongue,
            OpenedAt = opening.Said.At,
            TouchedAt = opening.Said.At,
            MessageId = opening.Said.MessageId,
            State = JournalState.Looking,
            Person = person,
            From = from,
        };
        return Hearing.For(draft, new JournalHeard.WantsPage(draft, 0));
    }

    /// <summary>Null when nobody of that name works here or did.</summary>
    private static IReadOnlyList<UserId>? Named(string text, UserId self, Known known) =>
        Found(PersonReader.Read(text, known.People, self)) ?? Found(PersonReader.Read(text, known.Others, null));

    private static IReadOnlyList<UserId>? Found(PersonReading reading) => reading switch
    {
        PersonReading.Match { People: var ids } => ids,
        PersonReading.Ambiguous { People: var ids } => ids,
        _ => null,
    };
}
