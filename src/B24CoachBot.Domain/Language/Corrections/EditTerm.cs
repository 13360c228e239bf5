namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>A term as an edit: an hour without a day moves the draft's own day.</summary>
internal static class EditTerm
{
    public static Edit.Deadline Of(Heard<When> term, TextSpan from) =>
        term is Heard<When>.Value { Said: { IsHourOnly: true, Deadline: { } deadline } }
            ? new Edit.Time(TimeOnly.FromDateTime(deadline.DateTime), term, from)
            : new Edit.Deadline(term, from);
}
