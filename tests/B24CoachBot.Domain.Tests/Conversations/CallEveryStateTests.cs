using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of a call's draft, whoever does what.</summary>
public sealed class CallEveryStateTests
{
    private static readonly string[] Verbs =
    [
        CallVerbs.TakeUp, CallVerbs.InAnHour, CallVerbs.NotDiscussed, CallVerbs.Right, CallVerbs.Correct, CallVerbs.OtherCard, CallVerbs.MakeDeal, CallVerbs.CommentOnly,
        CallVerbs.NoNeed, CallVerbs.Yes, CallVerbs.Amend, CallVerbs.Back, CallVerbs.KeepTheirs, CallVerbs.WriteMine, CallVerbs.NoReminder, CallVerbs.Card(0), CallVerbs.Remind(0),
        CallVerbs.Field("next_step"), CallVerbs.Mode(AskingMode.Daily), "nonsense",
    ];

    public static TheoryData<CallState> States => [.. Enum.GetValues<CallState>()];

    public static TheoryData<CallState, string> Presses => new MatrixTheoryData<CallState, string>(Enum.GetValues<CallState>(), Verbs);

    public static TheoryData<CallState, string> Words => new MatrixTheoryData<CallState, string>(
        Enum.GetValues<CallState>(),
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "send the estimate on Friday", "350 thousand", "ok", "???"]);

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(CallState state, string verb)
    {
        var decided = Drafts.Turn(Press(Drafts.Stranger, verb, card: 3), CallDrafts.Around(CallDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Empty(decided.Consents);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_never_changes_the_portal_and_is_answered(CallState state, string verb)
    {
        if (verb == CallVerbs.TakeUp && state == CallState.PutAside)
        {
            // The day's list stands beside the cards: its buttons work as long as the call waits.
            return;
        }

        var decided = Drafts.Turn(Press(Drafts.Author, verb, card: 2), CallDrafts.Around(CallDrafts.In(state)));

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
        Assert.Single(decided.Effects.OfType<Effect.Say>());
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_by_something_or_by_the_portal(CallState state, string verb) =>
        Assert.NotEmpty(Drafts.Turn(Press(Drafts.Author, verb, card: 3), CallDrafts.Around(CallDrafts.In(state))).Effects);

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_answered_and_only_a_yes_to_the_card_or_a_choice_changes_the_portal(CallState state, string text)
    {
        var draft = CallDrafts.In(state);
        var decided = Drafts.Turn(new BotEvent.Said(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text), CallDrafts.Around(draft));

        Assert.NotEmpty(decided.Effects);
        if (decided.Effects.Any(effect => effect is Effect.ChangePortal))
        {
            Assert.True(state is CallState.Approving or CallState.Amending or CallState.Conflict or CallState.OfferingReminder, $"{state}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_day_of_silence_ends_what_waits_for_an_answer_and_nothing_else(CallState state)
    {
        var draft = CallDrafts.In(state) with { Reminded = true };

        var decided = Drafts.Turn(Silence(at: Drafts.Moment.AddDays(4)), CallDrafts.Around(draft));

        if (draft is { Waits: true, Rests: false })
        {
            Assert.True(Assert.IsType<CallDraft>(Assert.Single(decided.Drafts)).Ended);
            Assert.All(decided.Consents, consent => Assert.Equal(ConsentState.Expired, consent.State));
        }
        else
        {
            Assert.Empty(decided.Drafts);
            Assert.All(decided.Effects, effect => Assert.IsType<Effect.Wake>(effect));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_that_a_guest_of_the_portal_began_as_an_employee_goes_on(CallState state)
    {
        var draft = CallDrafts.In(state);
        var guest = Drafts.By(Drafts.Author) with { Extranet = true };

        var decided = Drafts.Turn(new BotEvent.Said(Drafts.Moment, guest, Place.With(guest.Id), 8, "yes"), new Frames(draft.Ended ? [] : [draft]));

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
        Assert.Equal("repairs/only-employees", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.All(decided.Drafts, each => Assert.True(each.Ended));
    }

    private static BotEvent.Pressed Press(UserId by, string verb, int card) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static BotEvent.TimeCame Silence(DateTimeOffset at) =>
        new(at, new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), "draft", Wakes.Silence);
}
