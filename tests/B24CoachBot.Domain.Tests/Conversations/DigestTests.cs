using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A digest from its moment to its end.</summary>
public sealed class DigestTests
{
    private static readonly Speaker Lead = Drafts.By(Drafts.Author);

    private static readonly BotEvent.DigestDue Due = new(Drafts.Moment, Lead, Place.With(Lead.Id), DigestDrafts.Page);

    private static readonly Facts Portal = Facts.None with { Digest = DigestDrafts.Page };

    [Fact]
    public void It_stands_with_its_buttons_and_the_weekly_one_with_a_picture()
    {
        var decided = DigestDrafts.Turn(Due, Frames.Empty);

        Assert.Equal(DigestState.Shown, Draft(decided).State);
        Assert.Equal(["digest_details", "digest_rarer", "digest_drop", "digest_nudge"], Card(decided).Reply.Buttons.Select(button => button.Caption));
        Assert.Equal(DigestDrafts.Page.Trend, Assert.Single(decided.Effects.OfType<Effect.ShowChart>()).Chart);
        Assert.Equal(["SameStep:2", "TaskReturned:3", "FieldEmpty:4"], Values(decided, Note.Advised));
        Assert.Equal(DigestBlocks.InOrder, Values(decided, Note.Shown));
        Assert.Equal(["conversion"], Values(decided, Note.OfferedToGo));
        Assert.Empty(Values(decided, Note.Asked));
    }

    [Fact]
    public void A_daily_one_has_no_picture_and_nothing_to_remind_of_no_button()
    {
        var decided = DigestDrafts.Turn(Due with { Page = DigestDrafts.Page with { Span = DigestSpan.Daily, Hanging = [] } }, Frames.Empty);

        Assert.Empty(decided.Effects.OfType<Effect.ShowChart>());
        Assert.Equal(3, Card(decided).Reply.Buttons.Count);
    }

    [Fact]
    public void It_speaks_the_leads_own_language() =>
        Assert.Equal(Tongue.English, Card(DigestDrafts.Turn(Due, Frames.Empty, notes: new Note(Note.Tongue, "en", Drafts.Moment.AddDays(-1)))).Reply.Tongue);

    [Fact]
    public void It_waits_while_the_person_speaks_of_something_else_and_then_comes()
    {
        var task = Drafts.In(TaskState.AskingWho);
        var waiting = DigestDrafts.Turn(Due, new Frames([task]));

        var wake = Assert.Single(waiting.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock);
        Assert.Equal((Drafts.Moment + Frames.Lively, DigestState.Waiting), (wake.At, Draft(waiting).State));
        Assert.Empty(waiting.Effects.OfType<Effect.ShowCard>());

        var stored = Draft(waiting) with { Version = 1 };
        var woken = DigestDrafts.Turn(new BotEvent.TimeCame(wake.At, Lead, Place.With(Lead.Id), stored.Id, Wakes.Knock), new Frames([task, stored], stored));
        Assert.Equal(DigestState.Shown, Draft(woken).State);
    }

    [Fact]
    public void A_newer_one_ends_the_older_and_takes_its_buttons()
    {
        var old = DigestDrafts.In(DigestState.ChoosingBlock);

        var decided = DigestDrafts.Turn(Due with { At = Drafts.Moment.AddDays(1) }, new Frames([old]));

        Assert.Equal(DigestState.Past, decided.Drafts.OfType<DigestDraft>().Single(draft => draft.Id == old.Id).State);
        Assert.Equal(["draft", "draft/blocks"], decided.Effects.OfType<Effect.FreezeCard>().Select(frozen => frozen.Card));
    }

    [Theory]
    [InlineData("digest")]
    [InlineData("/digest")]
    [InlineData("сводка")]
    [InlineData("/сводка")]
    [InlineData("пришли сводку")]
    [InlineData("сводка за неделю")]
    [InlineData("покажи, пожалуйста, сводку отдела")]
    public void It_comes_when_it_is_asked_for(string text)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), Frames.Empty, Portal);

        Assert.Equal("digest/page", Card(decided).Reply.Template);
        Assert.Empty(Values(decided, Note.Shown));
    }

    [Fact]
    public void It_comes_beside_an_open_question_and_leaves_it_open()
    {
        var task = Drafts.In(TaskState.AskingWho);

        var decided = DigestDrafts.Turn(DigestDrafts.Said("digest"), new Frames([task]), Portal);

        Assert.Equal("digest/page", Card(decided).Reply.Template);
        Assert.IsType<DigestDraft>(Assert.Single(decided.Drafts));
    }

    [Fact]
    public void Without_a_team_on_an_empty_day_and_from_a_silent_portal_there_is_a_sentence()
    {
        string Answer(Facts facts) => Assert.Single(DigestDrafts.Turn(DigestDrafts.Said("digest"), Frames.Empty, facts).Effects.OfType<Effect.Say>()).Reply.Template;

        Assert.Equal("digest/no-team", Answer(Facts.None));
        Assert.Equal("digest/portal-silent", Answer(Facts.None with { Read = false }));
        Assert.Equal("digest/empty", Answer(Facts.None with { Digest = DigestDrafts.Page with { IsEmpty = true } }));
    }

    [Theory]
    [InlineData("подробнее", "all")]
    [InlineData("details", "all")]
    [InlineData("подробнее про задачи", "tasks")]
    [InlineData("детали по конверсии", "conversion")]
    public void Details_say_which_block_was_opened(string text, string opened)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), new Frames([DigestDrafts.In(DigestState.Shown)]));

        Assert.Equal("digest/details", Said(decided).Reply.Template);
        Assert.Equal([opened], Values(decided, Note.Opened));
    }

    [Theory]
    [InlineData("реже", null, DigestPace.Weekly)]
    [InlineData("less often", DigestPace.Weekly, DigestPace.OnRequest)]
    [InlineData("чаще", DigestPace.OnRequest, DigestPace.Weekly)]
    [InlineData("раз в неделю", null, DigestPace.Weekly)]
    [InlineData("только по запросу", null, DigestPace.OnRequest)]
    [InlineData("присылай каждый день", DigestPace.OnRequest, DigestPace.Daily)]
    public void How_often_is_the_leads_choice(string text, DigestPace? before, DigestPace pace)
    {
        Note[] notes = before is { } chosen ? [new Note(Note.Pace, chosen.ToString(), Drafts.Moment.AddDays(-40))] : [];

        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), new Frames([DigestDrafts.In(DigestState.Shown)]), notes: notes);

        Assert.Equal([pace.ToString()], Values(decided, Note.Pace));
        Assert.Equal("digest/pace", Said(decided).Reply.Template);
    }

    [Theory]
    [InlineData("сводку чаще", DigestPace.Weekly)]
    [InlineData("сводку раз в неделю", DigestPace.Weekly)]
    [InlineData("digest every day", DigestPace.Daily)]
    public void Whoever_gets_none_any_more_can_have_it_back(string text, DigestPace pace) =>
        Assert.Equal([pace.ToString()], Values(DigestDrafts.Turn(DigestDrafts.Said(text), Frames.Empty, notes: new Note(Note.Pace, nameof(DigestPace.OnRequest), Drafts.Moment.AddDays(-40))), Note.Pace));

    [Theory]
    [InlineData("убери блок конверсия", "-conversion")]
    [InlineData("не показывай задачи", "-tasks")]
    [InlineData("блок «Время бота» не нужен", "-cost")]
    [InlineData("remove the calls", "-calls")]
    [InlineData("верни блок поля", "+fields")]
    public void A_block_goes_by_its_name(string text, string noted)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), new Frames([DigestDrafts.In(DigestState.Shown)]));

        Assert.Equal([noted], Values(decided, Note.Block));
        Assert.Equal(noted[0] == '+', Draft(decided).Page!.Blocks.Contains(noted[1..]));
        Assert.Equal(Placing.InPlace, Card(decided).How);
    }

    [Fact]
    public void The_button_asks_which_block_and_the_answer_is_one_press_or_word()
    {
        var asked = DigestDrafts.Turn(DigestDrafts.Press(DigestVerbs.DropBlock), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)), notes: new Note(Note.Opened, "cost", Drafts.Moment));
        var choosing = Draft(asked);
        Assert.Equal(["conversion", "approvals", "actions"], choosing.Choices);
        Assert.Equal("digest/choosing-block", Card(asked).Reply.Template);

        foreach (var answer in new BotEvent[] { DigestDrafts.Press(DigestVerbs.Drop("approvals")), DigestDrafts.Said("согласования") })
        {
            var decided = DigestDrafts.Turn(answer, DigestDrafts.Around(choosing));
            Assert.Equal((DigestState.Shown, false), (Draft(decided).State, Draft(decided).Page!.Blocks.Contains("approvals")));
            Assert.Equal(["-approvals"], Values(decided, Note.Block));
        }

        foreach (var answer in new BotEvent[] { DigestDrafts.Press(DigestVerbs.KeepAll), DigestDrafts.Said("оставь всё"), DigestDrafts.Said("нет") })
        {
            var decided = DigestDrafts.Turn(answer, DigestDrafts.Around(choosing));
            Assert.Equal((DigestState.Shown, 7), (Draft(decided).State, Draft(decided).Page!.Blocks.Count));
            Assert.Empty(Values(decided, Note.Block));
        }
    }

    [Fact]
    public void The_approver_is_reminded_once_a_day_and_the_lead_sees_it()
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said("напомни вежливо"), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)), Portal);

        var reminder = Assert.Single(decided.Effects.OfType<Effect.Say>(), say => say.Reply.Template == "digest/reminder");
        Assert.Equal(new UserId(2).ToString(), reminder.Where.Dialog);
        Assert.Equal("digest/nudged", decided.Effects.OfType<Effect.Say>().Last().Reply.Template);
        Assert.Equal(["1"], Values(decided, Note.Nudged));

        var again = DigestDrafts.Turn(DigestDrafts.Said("remind politely"), DigestDrafts.Around(Draft(decided) with { Nudged = [1, 2, 3, 4, 5] }), Portal);
        Assert.Equal("digest/nothing-to-nudge", Said(again).Reply.Template);
        var shown = DigestDrafts.Turn(Due, Frames.Empty, notes: [.. Enumerable.Range(1, 5).Select(id => new Note(Note.Nudged, $"{id}", Drafts.Moment.AddHours(-1)))]);
        Assert.DoesNotContain(Card(shown).Reply.Buttons, button => button.Caption == "digest_nudge");
    }

    [Fact]
    public void Of_what_somebody_was_reminded_after_the_digest_came_nobody_is_reminded_again_that_day()
    {
        Note[] reminded = [.. Enumerable.Range(1, 5).Select(id => new Note(Note.Nudged, $"{id}", Drafts.Moment.AddMinutes(-5)))];

        var today = DigestDrafts.Turn(DigestDrafts.Press(DigestVerbs.Nudge), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)), Portal, reminded);
        var yesterday = DigestDrafts.Turn(
            DigestDrafts.Press(DigestVerbs.Nudge), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)), Portal, [.. reminded.Select(note => note with { At = Drafts.Moment.AddDays(-1) })]);

        Assert.Equal("digest/nothing-to-nudge", Said(today).Reply.Template);
        Assert.Single(yesterday.Effects.OfType<Effect.Say>(), say => say.Reply.Template == "digest/reminder");
    }

    [Fact]
    public void Nobody_is_reminded_of_an_approval_that_was_closed_meanwhile()
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Press(DigestVerbs.Nudge), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)), Facts.None with { Digest = DigestDrafts.Page with { Hanging = [] } });

        Assert.Equal("digest/nothing-to-nudge", Said(decided).Reply.Template);
        Assert.Empty(Values(decided, Note.Nudged));
    }

    [Fact]
    public void A_thumb_up_means_that_all_of_it_was_read()
    {
        var decided = DigestDrafts.Turn(new BotEvent.Reacted(Drafts.Moment, Lead, Place.With(Lead.Id), 77, "like", Added: true), DigestDrafts.Around(DigestDrafts.In(DigestState.Shown)));

        Assert.Equal(["all"], Values(decided, Note.Opened));
    }

    [Fact]
    public void A_person_is_told_first_without_blame_and_it_is_remembered()
    {
        ToldLine[] lines = [new(Lead.Id, AdviceKind.SameStep, 4) { Of = 9 }, new(Lead.Id, AdviceKind.TaskReturned, 2)];

        var decided = DigestDrafts.Turn(new BotEvent.ToldFirst(Drafts.Moment, Lead, Place.With(Lead.Id), lines), Frames.Empty);

        Assert.Equal("digest/told", Said(decided).Reply.Template);
        Assert.Equal(["SameStep", "TaskReturned"], Values(decided, Note.Told));
        Assert.True(Draft(decided).Ended);
    }

    [Theory]
    [InlineData("подробнее")]
    [InlineData("убери блок конверсия")]
    [InlineData("конверсия")]
    [InlineData("реже")]
    [InlineData("подготовить сводку по продажам для директора")]
    public void Without_a_digest_the_words_are_not_about_one(string text)
    {
        var decided = DigestDrafts.Turn(DigestDrafts.Said(text), Frames.Empty, Portal);

        Assert.DoesNotContain(decided.Drafts, draft => draft is DigestDraft);
        Assert.DoesNotContain(decided.Effects.OfType<Effect.Say>(), say => say.Reply.Template.StartsWith("digest/", StringComparison.Ordinal));
    }

    private static DigestDraft Draft(Decision decided) => Assert.IsType<DigestDraft>(Assert.Single(decided.Drafts));

    private static Effect.ShowCard Card(Decision decided) => decided.Effects.OfType<Effect.ShowCard>().First();

    private static Effect.Say Said(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.Say>());

    private static IEnumerable<string> Values(Decision decided, string name) => decided.Effects.OfType<Effect.Note>().Where(note => note.Name == name).Select(note => note.Value);
}
