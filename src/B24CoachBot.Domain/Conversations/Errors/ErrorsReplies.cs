using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class ErrorsReplies
{
    public static Reply Page(ErrorsDraft draft, DateTimeOffset at, Known known)
    {
        var lines = draft.Errors.Select((error, place) => Line(error, place + 1, draft, at, known)).Skip(draft.Skip).Take(ErrorsDraft.PageLength).ToList();
        var model = new Sheet(draft.Errors.Count - draft.Closed.Count, QualityErrors.Overdue(Open(draft), at).Count, lines);
        return new Reply("errors/page", model, draft.Tongue, draft.State == ErrorsState.Past ? [] : [.. Buttons(draft)]);
    }

    public static Reply Choosing(ErrorsDraft draft) => Say(draft, "errors/choosing-line", new Choice(draft.Mended), Button(draft, ErrorsVerbs.Keep));

    public static Reply Closed(ErrorsDraft draft, int number, bool mended, bool forGood) => Say(draft, "errors/closed", new Done(number, mended, forGood));

    public static Reply NoLine(ErrorsDraft draft, int number) => Say(draft, "errors/no-line", new Missing(number, draft.Errors.Count));

    public static Reply Kept(ErrorsDraft draft) => Say(draft, "errors/kept", new object());

    public static Reply None(ErrorsDraft draft) => Say(draft, "errors/none", new object());

    public static Reply Help(ErrorsDraft draft) => Say(draft, "errors/help", new object());

    public static Reply Unclear(ErrorsDraft draft) => Say(draft, "errors/unclear", new Again(Math.Min(draft.Unclear, 3)));

    public static Reply Outdated(ErrorsDraft draft) => Say(draft, "errors/outdated", new object());

    private static IEnumerable<QualityError> Open(ErrorsDraft draft) => draft.Errors.Where(error => !draft.Closed.Contains(error.Key));

    private static Entry Line(QualityError error, int number, ErrorsDraft draft, DateTimeOffset at, Known known) => new(
        number,
        error.Kind,
        QualityErrors.Age(error, at),
        draft.Closed.Contains(error.Key),
        error.Person is { } person ? (known.People.Find(person) ?? known.Others.Find(person))?.FullName : null,
        FieldOf(error, draft.Tongue, known),
        error.Kind == QualityErrorKind.BrokenFile ? error.About : null,
        error.Card is { Kind: CrmKind.Deal or CrmKind.Lead } card ? new Target(card.Kind, CardPath.Of(card)) : null);

    /// <summary>The field's title, or the passport's owner: what the key names of the library.</summary>
    private static string? FieldOf(QualityError error, Tongue tongue, Known known)
    {
        var parts = error.About.Split('/');
        var page = known.Library.Passports.All.FirstOrDefault(passport => passport.Key == parts[0]);
        return error.Kind switch
        {
            QualityErrorKind.FieldMissing or QualityErrorKind.FieldWrongType when parts.Length == 2 => page?.Find(parts[1])?.In(tongue).Title,
            QualityErrorKind.OwnerGone => page?.Owner,
            _ => null,
        };
    }

    private static IEnumerable<Button> Buttons(ErrorsDraft draft)
    {
        if (draft.Errors.Count > draft.Skip + ErrorsDraft.PageLength)
        {
            yield return Button(draft, ErrorsVerbs.More);
        }

        yield return Button(draft, ErrorsVerbs.Mended);
        yield return Button(draft, ErrorsVerbs.None);
    }

    private static Button Button(ErrorsDraft draft, string verb) => new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'));

    private static Reply Say(ErrorsDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);

    public sealed record Sheet(int Count, int Overdue, IReadOnlyList<Entry> Lines);

    /// <param name="Days">How long it has stood.</param>
    public sealed record Entry(int Number, QualityErrorKind Wrong, int Days, bool Closed, string? Person, string? Title, string? File, Target? Target);

    public sealed record Target(CrmKind Kind, string Link);

    public sealed record Choice(bool Mended);

    /// <param name="ForGood">It will not be found again.</param>
    public sealed record Done(int Number, bool Mended, bool ForGood);

    public sealed record Missing(int Number, int Count);

    public sealed record Again(int Times);
}
