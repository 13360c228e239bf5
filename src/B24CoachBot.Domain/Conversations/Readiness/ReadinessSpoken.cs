using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What words and presses mean to the nine signals.</summary>
public static partial class ReadinessSpoken
{
    public const string Details = "readiness-details";
    public const string Questions = "readiness-questions";
    public const string Task = "readiness-task";
    public const string Yes = "readiness-yes";
    public const string No = "readiness-no";
    public const string NotKnown = "readiness-not-known";
    public const string Create = "readiness-create";
    public const string Cancel = "readiness-cancel";

    /// <summary>While it asks.</summary>
    public static ReadinessHeard Hear(ReadinessDraft draft, Words said) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Cancel => new ReadinessHeard.Refused(),
        GlobalWord.Help or GlobalWord.Why => new ReadinessHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue or GlobalWord.Back => new ReadinessHeard.AskedToRepeat(),
        GlobalWord.Skip when draft.Asks => new ReadinessHeard.Answered(ReadinessVerdict.NotKnown),
        GlobalWord.Yes => draft.Asks ? new ReadinessHeard.Answered(ReadinessVerdict.Yes) : new ReadinessHeard.Agreed(),
        GlobalWord.No => draft.Asks ? new ReadinessHeard.Answered(ReadinessVerdict.No) : new ReadinessHeard.Refused(),
        _ when draft.Asks && Ignorance().IsMatch(said.Text) => new ReadinessHeard.Answered(ReadinessVerdict.NotKnown),
        _ when !draft.Asks && Creation().IsMatch(said.Text) => new ReadinessHeard.Agreed(),
        var word => new ReadinessHeard.NotUnderstood(word is not null),
    };

    /// <summary>While the card stands and asks nothing; null for words that are not about it.</summary>
    public static ReadinessHeard? HearStanding(ReadinessDraft draft, Words said) => draft.State != ReadinessState.Shown ? null
        : More().IsMatch(said.Text) ? new ReadinessHeard.WantsDetails()
        : Answering().IsMatch(said.Text) ? new ReadinessHeard.WantsQuestions()
        : Cleaning().IsMatch(said.Text) ? new ReadinessHeard.WantsTask()
        : null;

    public static ReadinessHeard Hear(ReadinessDraft draft, Press press, long messageId) => press.Card != draft.Shown ? new ReadinessHeard.Stale(messageId) : (press.Verb, draft.State) switch
    {
        (Details, ReadinessState.Shown) => new ReadinessHeard.WantsDetails(),
        (Questions, ReadinessState.Shown) => new ReadinessHeard.WantsQuestions(),
        (Task, ReadinessState.Shown) => new ReadinessHeard.WantsTask(),
        (Yes, _) when draft.Asks => new ReadinessHeard.Answered(ReadinessVerdict.Yes),
        (No, _) when draft.Asks => new ReadinessHeard.Answered(ReadinessVerdict.No),
        (NotKnown, _) when draft.Asks => new ReadinessHeard.Answered(ReadinessVerdict.NotKnown),
        (Create, ReadinessState.Proposing) => new ReadinessHeard.Agreed(),
        (Cancel, ReadinessState.Proposing) => new ReadinessHeard.Refused(),
        _ => new ReadinessHeard.Stale(messageId),
    };

    [GeneratedRegex(@"^\s*(?:(?:я\s+)?не\s+(?:знаю|уверена?)|затрудняюсь(?:\s+ответить)?|(?:i\s+)?(?:don'?t|do\s+not)\s+know|not\s+sure)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ignorance();

    [GeneratedRegex(@"^\s*(?:создать|создай(?:те)?|поставить|поставь(?:те)?|create)(?:\s+(?:задачу|the\s+task))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Creation();

    [GeneratedRegex(@"^\s*(?:подробнее|подробности|more|details)(?:\s+(?:о|про|about)\s+(?:готовности|готовность|признаках|признаки|readiness))?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(?:ответить|отвечу|answer)(?:\s+(?:на\s+вопросы|the\s+questions))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Answering();

    [GeneratedRegex(@"^\s*(?:(?:задач[ау]|поставь(?:те)?\s+задачу)\s+на\s+уборку|уборка|clean-?\s?up(?:\s+task)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cleaning();
}
