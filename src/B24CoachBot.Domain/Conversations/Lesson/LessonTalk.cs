using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>A newcomer learns what to put down after a talk with a client: attempt, feedback, example. Nothing is written to the CRM.</summary>
public sealed class LessonTalk : IConversation
{
    public string Kind => "lesson";

    public string Picture => LessonPicture.Draw();

    public bool Owns(Draft draft) => draft is LessonDraft;

    public Hearing? Opened(Opening opening, Known known) => null;

    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => LessonOpening.Summoned(happened, said, newId, frames, known);

    public Meaning Heard(Draft draft, Words said, Known known) => LessonSpoken.Hear((LessonDraft)draft, said, known);

    public Meaning? HeardAfter(Draft draft, Words said, Known known) =>
        draft is LessonDraft { State: LessonState.PutAside } && GlobalWordReader.Read(said.Text) is GlobalWord.Continue ? new LessonHeard.TookUp() : null;

    public Meaning Pressed(Draft draft, Press press, long messageId) => LessonPressed.Hear((LessonDraft)draft, press, messageId);

    public Meaning? Agreed(Draft draft, bool yes) => yes ? LessonSpoken.Yes((LessonDraft)draft) : null;

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Lapse && ((LessonDraft)draft).State == LessonState.PutAside ? new LessonHeard.Forgotten() : null;

    public Meaning Answered(Draft draft, Carried outcome) => new LessonHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((LessonDraft)draft, (LessonHeard)meaning, new LessonScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => LessonAsking.Again((LessonDraft)draft, new LessonScene(Facts.None, at, known));

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => LessonStopping.Drop((LessonDraft)draft, why, at);

    public string Subject(Draft draft) => ((LessonDraft)draft).Topic;

    private static Decision Decide(LessonDraft draft, LessonHeard heard, LessonScene scene) => heard switch
    {
        LessonHeard.Asked => LessonOpening.ShowPage(draft, scene),
        LessonHeard.TookUp => LessonAsking.TakeUp(draft, scene),
        LessonHeard.ChoseOwn => LessonChoosing.Own(draft, scene),
        LessonHeard.ChoseMadeUp => LessonChoosing.MadeUp(draft, scene),
        LessonHeard.Attempted attempted => LessonAsking.Attempt(draft, attempted.Text, scene),
        LessonHeard.AskedWhy why => LessonAsking.Explain(draft, why.Field, scene),
        LessonHeard.WantsOn => LessonAsking.TakeUp(draft, scene),
        LessonHeard.Stopped => LessonStopping.Stop(draft, scene.At),
        LessonHeard.AskedToSkip => LessonAsking.Skip(draft, scene),
        LessonHeard.WentBack => LessonAsking.GoBack(draft, scene),
        LessonHeard.AskedHelp => LessonAsking.Aside(draft, LessonReplies.Help(draft)),
        LessonHeard.AskedToRepeat => LessonAsking.Again(draft, scene),
        LessonHeard.NotUnderstood => LessonAsking.NotUnderstood(draft),
        LessonHeard.Stale stale => LessonAsking.Outdated(draft, stale),
        LessonHeard.Forgotten => LessonStopping.Forget(draft),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record LessonScene(Facts Facts, DateTimeOffset At, Known Known);
