using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Inventory;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Tests.Templates;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>An inventory of processes: through its chains and back, into one page, whoever does what.</summary>
public sealed class InventoryTests
{
    private static readonly Known Known = Drafts.Known with { Offices = new Offices(new HashSet<UserId> { Drafts.Author }, new HashSet<UserId>()) };

    public static TheoryData<InventoryState, string> Presses => new MatrixTheoryData<InventoryState, string>(
        Enum.GetValues<InventoryState>(), [InventorySpoken.Skip, InventorySpoken.Back, InventorySpoken.None, InventorySpoken.Done, "nonsense"]);

    public static TheoryData<InventoryState, string> Words => new MatrixTheoryData<InventoryState, string>(
        [InventoryState.Asking, InventoryState.AskingMore],
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "no such chain", "done", "the head of sales", "???"]);

    public static TheoryData<string, string> Twins => new()
    {
        { "skip", InventorySpoken.Skip }, { "пропустить", InventorySpoken.Skip },
        { "back", InventorySpoken.Back }, { "назад", InventorySpoken.Back },
        { "no such chain", InventorySpoken.None }, { "такой нет", InventorySpoken.None }, { "у нас такой цепочки нет", InventorySpoken.None },
        { "done", InventorySpoken.Done }, { "готово", InventorySpoken.Done }, { "это всё", InventorySpoken.Done },
    };

    [Theory]
    [InlineData("/inventory")]
    [InlineData("/инвентаризация")]
    [InlineData("инвентаризация")]
    public void It_begins_with_the_first_chain(string text)
    {
        var decided = Turn(Said(text), Frames.Empty);

        Assert.Equal((InventoryState.Asking, 0, ChainQuestion.Owner), Position(Draft(decided)));
        Assert.Equal("inventory/asking", Card(decided).Template);
    }

    [Fact]
    public void One_that_was_begun_goes_on_where_it_stands()
    {
        var begun = In(InventoryState.Asking);

        var decided = Turn(Said("инвентаризация"), new Frames([begun], null));

        Assert.Equal(Position(begun), Position(Draft(decided)));
        Assert.Equal(begun.Id, Draft(decided).Id);
    }

    [Fact]
    public void What_was_told_is_in_the_file_and_what_was_not_is_said_to_be_unanswered()
    {
        var draft = Draft(Turn(Said("/inventory"), Frames.Empty));
        string[] said = ["the head of sales", "between the call and the offer", "20", "a paid invoice", "no such chain", "the chairman", "skip", "twice", "skip", "order → warehouse → delivery", "John Brown", "back", "Peter Falcon"];
        draft = said.Aggregate(draft, (now, text) => Draft(Turn(Said(text), Around(now))));

        var decided = Turn(Said("done"), Around(draft));

        Assert.Equal(InventoryState.Exported, Draft(decided).State);
        var paper = Assert.Single(decided.Effects.OfType<Effect.SendFile>());
        Approved.Matches(Path.Combine(Repository.Papers, "inventory.md"), Repository.Set.Render(paper.Page!.Template, Tongue.English, paper.Page.Model, new DateOnly(2026, 11, 20)) + "\n");
    }

    [Fact]
    public void After_five_chains_it_is_done()
    {
        var draft = Draft(Turn(Said("/inventory"), Frames.Empty));
        var asked = 0;
        while (!draft.Ended && asked < 100)
        {
            asked++;
            draft = Draft(Turn(Said($"words {asked}"), Around(draft)));
        }

        // Four questions a chain, and two names.
        Assert.Equal((InventoryState.Exported, 5, 22), (draft.State, draft.Chains.Count, asked));
    }

    [Fact]
    public void Without_an_answer_there_is_no_file()
    {
        var decided = Turn(Said("done"), Around(Begun));

        Assert.Equal(InventoryState.Dropped, Draft(decided).State);
        Assert.Empty(decided.Effects.OfType<Effect.SendFile>());
    }

    /// <summary>Whatever is answered, as many steps back as forward end where they began, and lose no answer.</summary>
    [Fact]
    public void Back_undoes_a_step() => Gen.Bool.List[1, 12].Sample(answers =>
    {
        var path = new List<InventoryDraft> { Begun };
        foreach (var answer in answers)
        {
            path.Add(Draft(Turn(Said(answer ? "some words" : "skip"), Around(path[^1]))));
        }

        var now = path[^1];
        var said = now.Chains.Sum(chain => chain.Answers.Count);
        foreach (var before in Enumerable.Reverse(path).Skip(1))
        {
            now = Draft(Turn(Said("back"), Around(now)));
            Assert.Equal(Position(before), Position(now));
        }

        Assert.Equal(said, now.Chains.Sum(chain => chain.Answers.Count));
    });

    [Fact]
    public void A_chain_that_was_left_out_is_asked_about_again_on_the_way_back()
    {
        var without = Draft(Turn(Said("no such chain"), Around(Begun)));
        Assert.True(without.Chains[0].Absent);

        var back = Draft(Turn(Said("back"), Around(without)));

        Assert.Equal((InventoryState.Asking, 0, ChainQuestion.Owner), Position(back));
        Assert.False(back.Chains[0].Absent);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void Every_button_has_a_typed_twin(string text, string verb)
    {
        var (typed, pressed) = (Turn(Said(text), Around(In(InventoryState.Asking))), Turn(Press(verb, 3, Drafts.Author), Around(In(InventoryState.Asking))));

        Assert.Equal(Position(Draft(pressed)), Position(Draft(typed)));
        Assert.Equal(Draft(pressed).Chains.Select(chain => chain.Absent), Draft(typed).Chains.Select(chain => chain.Absent));
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(InventoryState state, string verb)
    {
        Assert.Equal("task/not-yours", Assert.Single(Turn(Press(verb, 3, Drafts.Stranger), Around(In(state))).Effects.OfType<Effect.Say>()).Reply.Template);

        var old = Turn(Press(verb, 2, Drafts.Author), Around(In(state)));
        Assert.Empty(old.Drafts);
        Assert.Equal("inventory/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered_and_nothing_is_written(InventoryState state, string text)
    {
        var decided = Turn(Said(text), Around(In(state)));

        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard or Effect.SendFile);
        Assert.Empty(decided.Effects.OfType<Effect.ChangePortal>());
        Assert.Empty(decided.Consents);
    }

    [Theory]
    [InlineData(InventoryState.Asking)]
    [InlineData(InventoryState.AskingMore)]
    public void A_day_of_silence_ends_it_without_a_word(InventoryState state)
    {
        var woken = new BotEvent.TimeCame(Drafts.Moment.AddDays(4), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", Wakes.Silence);

        var decided = Turn(woken, Around(In(state) with { Reminded = true }));

        Assert.Equal(InventoryState.Dropped, Draft(decided).State);
        Assert.All(decided.Effects, effect => Assert.IsType<Effect.FreezeCard>(effect));
    }

    internal static InventoryDraft In(InventoryState state) => Begun with
    {
        State = state,
        Chains = [Chain.Usual[0].With(ChainQuestion.Owner, "the head of sales"), .. Chain.Usual.Skip(1)],
        At = state == InventoryState.AskingMore ? 2 : 1,
        Question = state == InventoryState.AskingMore ? Chain.Last : ChainQuestion.Lost,
        Shown = 3,
    };

    private static InventoryDraft Begun { get; } = new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = Tongue.English,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 5,
        State = InventoryState.Asking,
    };

    private static (InventoryState State, int At, ChainQuestion Question) Position(InventoryDraft draft) => (draft.State, draft.At, draft.Question);

    private static InventoryDraft Draft(Decision decided) => Assert.IsType<InventoryDraft>(Assert.Single(decided.Drafts));

    private static Reply Card(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply;

    private static Frames Around(InventoryDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static BotEvent.Said Said(string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text);

    private static BotEvent.Pressed Press(string verb, int card, UserId by) => new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(by), 77, new Press(verb, "draft", card).ToString());

    private static Decision Turn(BotEvent happened, Frames frames) =>
        Routing.Decide(Routing.Hear(happened, frames, "draft", Known), frames, Facts.None, happened.At, Known);
}
