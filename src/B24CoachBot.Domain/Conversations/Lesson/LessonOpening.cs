using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>The newcomer's question begins a lesson, or takes up the one that was put aside.</summary>
public static class LessonOpening
{
    public static Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known)
    {
        if (Phrases.Command(said.Text) is not (Phrases.Learn, _) && !NewcomerQuestion.Asks(said.Text))
        {
            return null;
        }

        if (known.Library.Passports.All.Count == 0)
        {
            return Routing.Say(happened, "passport/none", said.Tongue);
        }

        var open = frames.Open.OfType<LessonDraft>().FirstOrDefault();
        var lesson = open is null ? New(said, newId) : (LessonDraft)Routing.Touched(open, said.At, said.Tongue);
        LessonHeard heard = open is null ? new LessonHeard.Asked(said.Speaker) : open.Waits ? new LessonHeard.AskedToRepeat() : new LessonHeard.TookUp();
        return new Hearing.ForDrafts([(lesson, heard)]) { Besides = Aside(happened, said, frames, lesson) };
    }

    /// <summary>The page of the pipeline that the person works in, and the choice of a call. Without any call to practise on the page is all.</summary>
    public static Decision ShowPage(LessonDraft draft, LessonScene scene)
    {
        var named = PassportPage.For(scene.Facts, scene.Known);
        var own = scene.Facts.LastCall;
        var shown = LessonProgress.Recalled(draft with { Page = named.Page.Key, Pipeline = named.Pipeline, Own = own, PageSize = named.Page.Fields.Count, Topic = Topic(named, draft.Tongue), Shown = draft.Shown + 1 }, scene.Known.Notes);
        return own is not null || LessonLibrary.Next(shown, scene.Known) is not null || LessonAsking.Moved(shown, LessonTrigger.Left) is not { } over
            ? new Decision([shown], [], [LessonAsking.Card(shown, scene, Placing.Anew)])
            : new Decision([over], [], [new Effect.Say(Place.With(draft.Author), LessonReplies.Choosing(shown, scene))]);
    }

    public static string Topic(NamedPage named, Tongue tongue) => named.Pipeline.Length > 0 ? named.Pipeline : named.Page.Fields[0].In(tongue).Title;

    private static LessonDraft New(Words said, string newId) => new()
    {
        Id = newId,
        Author = said.Speaker,
        Tongue = said.Tongue,
        OpenedAt = said.At,
        TouchedAt = said.At,
        MessageId = said.MessageId,
        State = LessonState.Choosing,
    };

    /// <summary>What the person spoke of until now is put aside in so many words.</summary>
    private static Effect[] Aside(BotEvent happened, Words said, Frames frames, LessonDraft lesson) =>
        frames.Listening is { } other && other.Id != lesson.Id && AllConversations.Of(other) is var its
            ? [new Effect.Say(Place.With(happened.By.Id), Reply.Plain("frames/set-aside", new { About = its.Kind, Subject = its.Subject(other) }, said.Tongue))]
            : [];
}
