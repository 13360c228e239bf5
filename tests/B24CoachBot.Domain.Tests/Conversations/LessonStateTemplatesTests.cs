using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Lesson conversation has words of its own, in both languages, and they render with what the state knows.</summary>
public sealed class LessonStateTemplatesTests
{
    private static readonly Dictionary<LessonState, string> Table = new()
    {
        [LessonState.Choosing] = "lesson/choosing",
        [LessonState.Practising] = "lesson/practising",
        [LessonState.TryingAgain] = "lesson/trying-again",
        [LessonState.Explained] = "lesson/explained",
        [LessonState.OfferingMore] = "lesson/offering-more",
        [LessonState.PutAside] = "lesson/put-aside",
        [LessonState.Learnt] = "lesson/ended",
        [LessonState.Lapsed] = "lesson/lapsed",
    };

    public static TheoryData<LessonState, Tongue> States =>
        new MatrixTheoryData<LessonState, Tongue>(Enum.GetValues<LessonState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(LessonState state, Tongue tongue)
    {
        var reply = LessonReplies.Of(LessonDrafts.In(state, tongue), new LessonScene(Facts.None, Drafts.Moment, Drafts.Known));

        Assert.Equal(Table[state], reply.Template);
        Assert.Equal(tongue, reply.Tongue);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }

    [Fact]
    public void Every_hint_and_every_word_is_said_in_both_languages()
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            foreach (var hint in Enum.GetValues<LessonHint>())
            {
                var reply = LessonReplies.Of(LessonDrafts.In(LessonState.TryingAgain, tongue) with { Hint = hint }, new LessonScene(Facts.None, Drafts.Moment, Drafts.Known));
                Assert.EndsWith(hint is LessonHint.NoDateNoPerson ? "." : "?", Repository.Set.Render(reply.Template, tongue, reply.Model), StringComparison.Ordinal);
            }

            foreach (var word in Enum.GetValues<LessonWord>())
            {
                var draft = LessonDrafts.In(LessonState.Practising, tongue) with { Passed = ["decision_maker"], Word = word };
                var reply = LessonReplies.Of(draft, new LessonScene(Facts.None, Drafts.Moment, Drafts.Known));
                var text = Repository.Set.Render(reply.Template, tongue, reply.Model);
                Assert.Equal(word is LessonWord.Good or LessonWord.Shown, text.Contains(tongue == Tongue.Russian ? "финдиректор" : "finance director", StringComparison.Ordinal));
                Assert.InRange(text.Split('\n').Length, 2, 3);
            }
        }
    }
}
