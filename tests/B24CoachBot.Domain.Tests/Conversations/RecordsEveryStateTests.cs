using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Errors;
using B24CoachBot.Domain.Conversations.Journal;
using B24CoachBot.Domain.Conversations.MyData;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of the pages of records, whoever does what: they are words only, and nothing is erased without a yes.</summary>
public sealed class RecordsEveryStateTests
{
    private static readonly Dictionary<string, string> Table = new()
    {
        ["JournalLooking"] = "journal/page",
        ["JournalShown"] = "journal/page",
        ["JournalPast"] = "journal/page",
        ["MyDataLooking"] = "mydata/page",
        ["MyDataShown"] = "mydata/page",
        ["MyDataAskingErase"] = "mydata/asking-erase",
        ["MyDataErased"] = "mydata/erased",
        ["MyDataPast"] = "mydata/page",
        ["ErrorsLooking"] = "errors/page",
        ["ErrorsShown"] = "errors/page",
        ["ErrorsChoosingLine"] = "errors/choosing-line",
        ["ErrorsPast"] = "errors/page",
    };

    private static readonly string[] Verbs =
    [
        JournalVerbs.More, JournalVerbs.Export, MyDataVerbs.Export, MyDataVerbs.Erase, MyDataVerbs.Confirm, MyDataVerbs.Keep,
        ErrorsVerbs.More, ErrorsVerbs.Mended, ErrorsVerbs.None, ErrorsVerbs.Keep, "nonsense",
    ];

    private static IEnumerable<string> States => RecordsDrafts.All().Select(draft => draft.StateName);

    public static TheoryData<string, string> Presses => new MatrixTheoryData<string, string>(States, Verbs);

    public static TheoryData<string, Tongue> Spoken => new MatrixTheoryData<string, Tongue>(States, Enum.GetValues<Tongue>());

    public static TheoryData<string, string> Words => new MatrixTheoryData<string, string>(
        States,
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "keep", "more", "export", "erase", "fixed", "not an error", "fixed 2", "not an error 99", "3", "journal", "my data", "errors", "???"]);

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_state_speaks(string state, Tongue tongue)
    {
        var draft = RecordsDrafts.All(tongue).First(draft => draft.StateName == state);
        var reply = draft switch
        {
            JournalDraft journal => JournalReplies.Page(journal, RecordsDrafts.Office),
            MyDataDraft mine => MyDataReplies.Of(mine),
            ErrorsDraft { State: ErrorsState.ChoosingLine } errors => ErrorsReplies.Choosing(errors),
            _ => ErrorsReplies.Page((ErrorsDraft)draft, Drafts.Moment, RecordsDrafts.Office),
        };

        Assert.Equal(Table[state], reply.Template);
        Assert.InRange(Repository.Set.Render(reply.Template, tongue, reply.Model).Trim().Split('\n').Length, 1, 20);
        Assert.InRange(reply.Buttons.Count, 0, 4);
        Assert.True(!draft.Ended || reply.Buttons.Count == 0);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(string state, string verb)
    {
        var decided = RecordsDrafts.Pressed(verb, RecordsDrafts.Named(state), by: Drafts.Stranger);

        Assert.Empty(decided.Drafts);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_is_answered_and_moves_nothing(string state, string verb)
    {
        var decided = RecordsDrafts.Pressed(verb, RecordsDrafts.Named(state), card: 2);

        Assert.Empty(decided.Drafts);
        Assert.EndsWith("/outdated", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_and_erases_only_by_the_yes(string state, string verb)
    {
        var decided = RecordsDrafts.Pressed(verb, RecordsDrafts.Named(state));

        AssertAnswered(decided);
        Assert.Equal((state, verb) == ("MyDataAskingErase", MyDataVerbs.Confirm), decided.Effects.Any(effect => effect is Effect.Erase));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_answered_and_erase_only_by_the_yes(string state, string text)
    {
        var decided = RecordsDrafts.Said(text, RecordsDrafts.Named(state));

        AssertAnswered(decided);
        Assert.Equal((state, text) == ("MyDataAskingErase", "yes"), decided.Effects.Any(effect => effect is Effect.Erase));
    }

    [Fact]
    public void A_day_of_silence_erases_nothing()
    {
        var woken = new BotEvent.TimeCame(Drafts.Moment.AddDays(4), new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), "draft", Wakes.Silence);

        var decided = RecordsDrafts.Turn(woken, RecordsDrafts.Around(RecordsDrafts.In(MyDataState.AskingErase) with { Reminded = true }));

        Assert.Equal(MyDataState.Shown, Assert.IsType<MyDataDraft>(Assert.Single(decided.Drafts)).State);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.Erase);
    }

    [Fact]
    public void What_was_interrupted_is_not_offered_after_it_was_erased()
    {
        var task = Drafts.In(Domain.Conversations.Task.TaskState.AskingWho) with { Id = "task", TouchedAt = Drafts.Moment.AddMinutes(-5) };
        var asking = RecordsDrafts.In(MyDataState.AskingErase) with { MessageId = 8 };
        var said = new BotEvent.Said(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, "yes");

        var decided = RecordsDrafts.Turn(said, new Frames([asking, task]));

        Assert.Equal("draft", Assert.Single(decided.Drafts).Id);
        Assert.Single(decided.Effects.OfType<Effect.Erase>());
    }

    [Theory]
    [InlineData("fixed 3", 2, false)]
    [InlineData("not an error 3", 2, true)]
    [InlineData("исправлено 12", 11, false)]
    [InlineData("это не ошибка 12", 11, true)]
    [InlineData("исправлено 1", 0, true)]
    public void A_line_is_closed_by_its_number(string text, int place, bool dismissed)
    {
        var decided = RecordsDrafts.Said(text, RecordsDrafts.In(ErrorsState.Shown));

        Assert.Equal(new Effect.CloseError(RecordsDrafts.Errors[place].Key, Drafts.Author, dismissed), Assert.Single(decided.Effects.OfType<Effect.CloseError>()));
        Assert.Contains(RecordsDrafts.Errors[place].Key, Assert.IsType<ErrorsDraft>(Assert.Single(decided.Drafts)).Closed);
    }

    [Fact]
    public void A_bare_number_answers_the_question_alone()
    {
        Assert.Empty(RecordsDrafts.Said("3", RecordsDrafts.In(ErrorsState.Shown)).Effects.OfType<Effect.CloseError>());
        Assert.Single(RecordsDrafts.Said("3", RecordsDrafts.In(ErrorsState.ChoosingLine)).Effects.OfType<Effect.CloseError>());
    }

    private static void AssertAnswered(Decision decided)
    {
        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard or Effect.SendFile);
        Assert.Empty(decided.Consents);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
    }
}
