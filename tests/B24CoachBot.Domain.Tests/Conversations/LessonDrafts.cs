using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Lesson;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A lesson in each of its states, of the same office and moment as <see cref="Drafts"/>.</summary>
internal static class LessonDrafts
{
    public const string Practice = "services-1-finance-director";

    private static readonly TalkBefore Own = new(CallDrafts.Talk, "Lotos");

    public static LessonDraft In(LessonState state, Tongue tongue = Tongue.English)
    {
        var practises = state is not (LessonState.Choosing or LessonState.OfferingMore or LessonState.Learnt);
        return new LessonDraft
        {
            Id = "draft",
            Version = 1,
            Author = Drafts.Author,
            Tongue = tongue,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 5,
            State = state,
            Page = "services",
            Pipeline = "Services",
            PageSize = 5,
            Topic = "Granite",
            Own = Own,
            Practice = state == LessonState.Choosing ? null : Practice,
            Since = Drafts.Moment,
            Now = practises ? "next_step" : null,
            Queue = practises ? ["decision_maker", "budget", "need", "next_contact"] : [],
            Passed = state == LessonState.OfferingMore ? ["next_step", "decision_maker", "budget", "need", "next_contact"] : [],
            Hint = state == LessonState.TryingAgain ? LessonHint.NoDate : null,
            Word = state == LessonState.OfferingMore ? LessonWord.Good : null,
            Shown = 3,
        };
    }

    public static Frames Around(LessonDraft draft) => new(draft.Ended ? [] : [draft], draft);
}
