using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Digest;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of a digest, whoever does what. Nothing is ever written to the portal.</summary>
public sealed class DigestEveryStateTests
{
    private static readonly string[] Verbs = [DigestVerbs.Details, DigestVerbs.Rarer, DigestVerbs.DropBlock, DigestVerbs.Nudge, DigestVerbs.KeepAll, DigestVerbs.Drop("cost"), DigestVerbs.Drop("nothing"), "nonsense"];

    public static TheoryData<DigestState, string> Presses => new MatrixTheoryData<DigestState, string>(Enum.GetValues<DigestState>(), Verbs);

    public static TheoryData<DigestState, string> Words => new MatrixTheoryData<DigestState, string>(
        Enum.GetValues<DigestState>(),
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "details", "less often", "more often", "remove the block conversion", "conversion", "keep all", "remind politely", "digest", "bring back tasks", "???"]);

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(DigestState state, string verb)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Press(verb, by: Drafts.Stranger), DigestDrafts.Around(DigestDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_is_answered_and_moves_nothing(DigestState state, string verb)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Press(verb, card: 2), DigestDrafts.Around(DigestDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Equal("digest/outdated", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_and_writes_nothing(DigestState state, string verb)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Press(verb), DigestDrafts.Around(DigestDrafts.In(state)));

        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard);
        AssertHarmless(decided);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_answered_and_write_nothing(DigestState state, string text)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), DigestDrafts.Around(DigestDrafts.In(state)));

        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard);
        AssertHarmless(decided);
        Assert.All(decided.Effects.OfType<Effect.Note>(), note => Assert.Matches("^[-+A-Za-z0-9:]*$", note.Value));
    }

    [Fact]
    public void A_day_of_silence_ends_the_question_and_leaves_the_digest()
    {
        var woken = new BotEvent.TimeCame(Drafts.Moment.AddDays(4), new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), "draft", Wakes.Silence);

        var decided = DigestDrafts.Turn(woken, DigestDrafts.Around(DigestDrafts.In(DigestState.ChoosingBlock) with { Reminded = true }));

        Assert.Equal(DigestState.Shown, Assert.IsType<DigestDraft>(Assert.Single(decided.Drafts)).State);
        Assert.Empty(DigestDrafts.Turn(woken, DigestDrafts.Around(DigestDrafts.In(DigestState.Shown))).Effects);
    }

    private static void AssertHarmless(Decision decided)
    {
        Assert.Empty(decided.Consents);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
    }
}
