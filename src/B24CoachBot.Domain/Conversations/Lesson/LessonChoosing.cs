namespace B24CoachBot.Domain.Conversations.Lesson;

/// <summary>On which call is practised.</summary>
public static class LessonChoosing
{
    /// <summary>The person's own last call, by the page of its card.</summary>
    public static Decision Own(LessonDraft draft, LessonScene scene)
    {
        var card = scene.Facts.Contacts.Where(seen => seen.Key == draft.Own?.Case.Key).SelectMany(seen => seen.Cards).FirstOrDefault();
        var named = card is null ? null : PassportPage.PageOf(card.Ref.Kind, card.Pipeline, scene.Known);
        var own = named is null || named.Page.Key == draft.Page
            ? draft
            : LessonProgress.Recalled(draft with { Page = named.Page.Key, Pipeline = named.Pipeline, PageSize = named.Page.Fields.Count }, scene.Known.Notes);
        var fields = LessonLibrary.Page(own, scene.Known)!.Fields.Select(field => field.Key);
        return LessonAsking.Begin(own with { Topic = draft.Own?.Client ?? draft.Topic, Practice = null, Since = null, SeenBefore = false }, [.. fields], [], scene);
    }

    public static Decision MadeUp(LessonDraft draft, LessonScene scene)
    {
        if (LessonLibrary.Next(draft, scene.Known) is not { } call)
        {
            return LessonAsking.NotUnderstood(draft);
        }

        var begun = draft with { Topic = call.In(draft.Tongue).Client, Practice = call.Key, Since = scene.At, SeenBefore = LessonLibrary.WasSeen(call, scene.Known) };
        return LessonAsking.Begin(begun, [.. call.Records.Select(record => record.Field)], [LessonProgress.Begun(draft, call.Key)], scene);
    }
}
