using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>What a person's words mean in a lesson: first the words that mean the same everywhere, then the attempt.</summary>
public static class LessonSpoken
{
    public static LessonHeard Hear(LessonDraft draft, Words said, Known known) =>
        Everywhere(draft, said.Text)
        ?? (LessonPhrases.MeansEnough(said.Text) ? new LessonHeard.Stopped() : null)
        ?? (LessonPhrases.AsksWhy(said.Text) ? new LessonHeard.AskedWhy(LessonPhrases.FieldIn(said.Text, LessonLibrary.Page(draft, known), draft.Tongue)) : null)
        ?? (draft.State switch
        {
            LessonState.Choosing => Choice(draft, said.Text),
            LessonState.OfferingMore => LessonPhrases.MeansMore(said.Text) ? new LessonHeard.ChoseMadeUp() : null,
            _ => IsAttempt(draft, said, known) ? new LessonHeard.Attempted(said.Text) : null,
        } ?? new LessonHeard.NotUnderstood());

    /// <summary>A yes to what the state offers; null where nothing is offered.</summary>
    public static LessonHeard? Yes(LessonDraft draft) => draft.State switch
    {
        LessonState.Choosing => draft.Own is { } own ? new LessonHeard.ChoseOwn(new CardQuestion(own.Case, [])) : new LessonHeard.ChoseMadeUp(),
        LessonState.Explained => new LessonHeard.WantsOn(),
        LessonState.OfferingMore => new LessonHeard.ChoseMadeUp(),
        _ => null,
    };

    private static LessonHeard? Everywhere(LessonDraft draft, string text)
    {
        var practises = draft.State is LessonState.Practising or LessonState.TryingAgain or LessonState.Explained;
        return GlobalWordReader.Read(text) switch
        {
            GlobalWord.Help => new LessonHeard.AskedHelp(),
            GlobalWord.Why => new LessonHeard.AskedWhy(null),
            GlobalWord.Repeat or GlobalWord.Continue => new LessonHeard.AskedToRepeat(),
            GlobalWord.Back => new LessonHeard.WentBack(),
            GlobalWord.Cancel or GlobalWord.Undo => new LessonHeard.Stopped(),
            GlobalWord.Skip => practises ? new LessonHeard.AskedToSkip() : new LessonHeard.Stopped(),
            GlobalWord.NotDiscussed when practises => new LessonHeard.Attempted(null),
            GlobalWord.Yes => Yes(draft),
            GlobalWord.No when draft.State is LessonState.Choosing or LessonState.Explained or LessonState.OfferingMore => new LessonHeard.Stopped(),
            _ => null,
        };
    }

    private static LessonHeard? Choice(LessonDraft draft, string text) =>
        draft.Own is { } own && LessonPhrases.MeansOwn(text) ? new LessonHeard.ChoseOwn(new CardQuestion(own.Case, []))
        : LessonPhrases.MeansMadeUp(text) ? new LessonHeard.ChoseMadeUp()
        : null;

    /// <summary>Any words are an attempt at a text; where a sum, a day or a choice is wanted an errand for a colleague is none.</summary>
    private static bool IsAttempt(LessonDraft draft, Words said, Known known) =>
        LessonLibrary.Field(draft, known) is { } field
        && (field.Reading is FieldReading.TextAndDate or FieldReading.Text or FieldReading.Person
            || !IsErrand(said, known));

    private static bool IsErrand(Words said, Known known) =>
        InstructionReader.Read(said.Text, said.At, known.Calendar, known.People, said.Speaker, known.Library.KindWords, known.DateOrder, known.ProjectNames)
            .Responsible?.Fits.Any(person => person != said.Speaker) == true;
}
