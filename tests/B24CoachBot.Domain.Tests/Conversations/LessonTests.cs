using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Tests.Language;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Attempt, hint, example, and what stays of them. The moment is a Wednesday, 11:00 in Moscow.</summary>
public sealed class LessonTests
{
    private static readonly LessonDraft Fresh = LessonDrafts.In(LessonState.Practising, Tongue.Russian) with { Since = Office.Now, OpenedAt = Office.Now, TouchedAt = Office.Now };

    private static Known Known => Drafts.Known;

    [Theory]
    [InlineData("next_step", "позвонить финдиректору 4 декабря", "Good")]
    [InlineData("next_step", "7 декабря звонок финдиректору по смете", "Good")]
    [InlineData("next_step", "перезвонить", "NoDateNoPerson")]
    [InlineData("next_step", "созвонимся, обсудим", "NoDateNoPerson")]
    [InlineData("next_step", "отправить смету", "NoDateNoPerson")]
    [InlineData("next_step", "написать финдиректору", "NoDate")]
    [InlineData("next_step", "4 декабря отправить смету", "NoPerson")]
    [InlineData("next_step", "завтра позвонить финдиректору", "Differs")]
    [InlineData("next_step", "4 декабря", "NoAction")]
    [InlineData("next_step", "ок", "Nothing")]
    [InlineData("next_step", "не договорились", "WasSaid")]
    [InlineData("next_step", "не знаю", "WasSaid")]
    [InlineData("next_step", "04.12 показать финдиректору смету и договориться о дате старта", "Copy")]
    [InlineData("next_step", "пропустить", "Skipped")]
    [InlineData("budget", "полмиллиона", "Good")]
    [InlineData("budget", "до 500 тыс. рублей", "Good")]
    [InlineData("budget", "500 000", "Good")]
    [InlineData("budget", "400 тысяч", "Differs")]
    [InlineData("budget", "нормальный", "Unread")]
    [InlineData("budget", "не обсуждали", "WasSaid")]
    [InlineData("decision_maker", "финдиректор, сейчас в отпуске", "Good")]
    [InlineData("decision_maker", "главный инженер", "Differs")]
    [InlineData("decision_maker", "клиент", "Differs")]
    [InlineData("need", "не обсуждали", "Honest")]
    [InlineData("need", "не знаю", "Honest")]
    [InlineData("need", "автоматизация трёх складов", "WasNotSaid")]
    [InlineData("next_contact", "4 декабря", "Good")]
    [InlineData("next_contact", "31 ноября", "NoSuchDate")]
    [InlineData("next_contact", "завтра", "Differs")]
    public void An_attempt_is_weighed_by_what_the_client_said(string field, string text, string verdict) =>
        Assert.Equal(verdict, Told(Weigh(Fresh with { Now = field }, text)));

    [Theory]
    [InlineData("next_step", "отправить каталог в пятницу", "Good")]
    [InlineData("next_step", "отправить каталог", "NoDate")]
    [InlineData("next_step", "созвонимся", "NoDateNoPerson")]
    [InlineData("next_step", "не договорились", "Honest")]
    [InlineData("budget", "300 тысяч", "Good")]
    [InlineData("budget", "не назвали", "Honest")]
    [InlineData("need", "светильники", "Vague")]
    [InlineData("need", "видеть остатки по трём складам в одном окне, сейчас сверяют по телефону", "Copy")]
    public void Of_ones_own_call_only_the_person_knows_what_was_said(string field, string text, string verdict) =>
        Assert.Equal(verdict, Told(Weigh(Fresh with { Now = field, Practice = null }, text)));

    [Theory]
    [InlineData("позвонить финдиректору 4 декабря", true)]
    [InlineData("7 декабря звонок директору", false)]
    public void A_person_is_praised_only_where_one_is_named(string text, bool named) => Assert.Equal((named, "Good"), (Weigh(Fresh, text).NamesPerson, Told(Weigh(Fresh, text))));

    [Fact]
    public void The_examples_of_all_made_up_calls_are_good_attempts_at_themselves()
    {
        Assert.All(Known.Library.Practice, call => Assert.All(call.Records, record =>
        {
            foreach (var tongue in Enum.GetValues<Tongue>())
            {
                var draft = Fresh with { Page = call.Page, Practice = call.Key, Now = record.Field, Tongue = tongue };
                var field = LessonLibrary.Field(draft, Known)!;
                if (field.Reading == FieldReading.Choice && !record.Undiscussed)
                {
                    continue; // Only the portal knows the ways of delivery; a transcript meets them.
                }

                var text = record.Undiscussed ? null : LessonLibrary.Example(draft, field, Known);
                Assert.Equal((call.Key, record.Field, record.Undiscussed ? "Honest" : "Good"), (call.Key, record.Field, Told(LessonWeighing.Weigh(draft, field, text, Scene()))));
            }
        }));
    }

    [Fact]
    public void A_poor_attempt_gets_one_hint_and_the_second_the_example()
    {
        var first = Attempt(Fresh, "перезвонить");
        Assert.Equal(LessonState.TryingAgain, Draft(first).State);

        var second = Attempt(Draft(first), "перезвонить завтра");
        Assert.Equal((LessonState.Practising, "decision_maker", LessonWord.Shown), (Draft(second).State, Draft(second).Now, Draft(second).Word));
        var model = Assert.IsType<LessonModels.Practising>(Assert.Single(second.Effects.OfType<Effect.ShowCard>()).Reply.Model);
        Assert.Equal("04.12 позвонить финдиректору, обсудить смету до 500 тыс.", model.Word!.Example);
        Assert.Empty(Draft(second).Mastered);
    }

    [Fact]
    public void The_example_is_never_shown_before_an_attempt()
    {
        foreach (var decided in new[] { Attempt(Fresh, "перезвонить"), Attempt(Fresh, "пропустить") })
        {
            Assert.DoesNotContain("обсудить смету", string.Concat(decided.Effects.OfType<Effect.ShowCard>().Select(card => Templates.Repository.Set.Render(card.Reply.Template, card.Reply.Tongue, card.Reply.Model))), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, LessonModels.Help.Full)]
    [InlineData(2, LessonModels.Help.Full)]
    [InlineData(3, LessonModels.Help.Brief)]
    [InlineData(5, LessonModels.Help.Brief)]
    [InlineData(6, LessonModels.Help.None)]
    [InlineData(40, LessonModels.Help.None)]
    public void Help_fades_with_good_answers_in_a_row(int streak, LessonModels.Help help) => Assert.Equal(help, LessonProgress.HelpOf(Fresh with { Streak = streak }));

    [Fact]
    public void A_poor_attempt_brings_the_help_back() => Assert.Equal(0, Draft(Attempt(Fresh with { Streak = 6 }, "ок")).Streak);

    [Fact]
    public void Progress_outlives_a_lesson_in_notes()
    {
        var draft = Fresh;
        var notes = new List<Note>();
        foreach (var text in new[] { "позвонить финдиректору 4 декабря", "финдиректор", "полмиллиона" })
        {
            var decided = Attempt(draft, text);
            notes.AddRange(Notes(decided));
            draft = Draft(decided);
        }

        var next = LessonProgress.Recalled(LessonDrafts.In(LessonState.Choosing), notes);
        Assert.Equal((3, 3), (next.Streak, next.Mastered.Count));
        Assert.Equal(draft.Mastered, next.Mastered);
        Assert.Empty(LessonProgress.Recalled(LessonDrafts.In(LessonState.Choosing) with { Page = "goods" }, notes).Mastered);
    }

    [Fact]
    public void The_third_copy_in_a_row_is_a_pattern_of_numbers_and_the_count_begins_anew()
    {
        var copy = Pages(Fresh).Find("next_step")!.Russian.Good;
        var notes = new List<Note>();
        for (var lesson = 1; lesson <= 4; lesson++)
        {
            var decided = Attempt(LessonProgress.Recalled(Fresh, notes), copy);
            notes.AddRange(Notes(decided));
            Assert.Equal(lesson == 3 ? ["3"] : Array.Empty<string>(), Notes(decided).Where(note => note.Name == Note.Copies).Select(note => note.Value));
        }
    }

    [Fact]
    public void Anything_but_a_copy_breaks_the_row()
    {
        var copied = Draft(Attempt(Fresh, Pages(Fresh).Find("next_step")!.Russian.Good));
        Assert.Equal(1, copied.Copies);

        Assert.Equal(0, Draft(Attempt(copied, "позвонить финдиректору 4 декабря")).Copies);
    }

    [Fact]
    public void The_next_made_up_call_is_one_not_seen_yet_and_then_the_one_seen_longest_ago()
    {
        var seen = new List<Note>();
        var met = new List<string>();
        for (var lesson = 0; lesson < 12; lesson++)
        {
            var call = LessonLibrary.Next(LessonDrafts.In(LessonState.Choosing), Known with { Notes = seen })!;
            met.Add(call.Key);
            seen.Add(new Note(Note.Practised, call.Key, Drafts.Moment));
        }

        var all = Known.Library.Practice.Where(call => call.Page == "services").Select(call => call.Key).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(all, met[..all.Count]);
        Assert.Equal(all, met[all.Count..(2 * all.Count)]);
    }

    [Fact]
    public void A_day_in_a_made_up_call_never_goes_stale()
    {
        var call = Known.Library.Practice.First(each => each.Key == LessonDrafts.Practice);
        foreach (var day in Enumerable.Range(0, 400))
        {
            var now = Office.Now.AddDays(day);
            var draft = Fresh with { Since = now, OpenedAt = now, Now = "next_step" };
            var field = LessonLibrary.Field(draft, Known)!;
            var verdict = LessonWeighing.Weigh(draft, field, LessonLibrary.Example(draft, field, Known), new LessonScene(Facts.None, now, Known));
            Assert.Equal((day, "Good"), (day, Told(verdict)));
            Assert.DoesNotContain("{", LessonLibrary.Fill(call.Russian.Said, call, draft, Known), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Back_asks_the_field_before_once_more()
    {
        var second = Draft(Attempt(Fresh, "позвонить финдиректору 4 декабря"));
        var back = Draft(Decide(second, new LessonHeard.WentBack()));

        Assert.Equal(("next_step", "decision_maker", 0), (back.Now, back.Queue[0], back.Passed.Count));
        Assert.Equal(LessonState.Practising, back.State);
    }

    [Fact]
    public void Stopped_on_the_second_try_it_comes_back_to_the_second_try()
    {
        var stopped = Draft(Decide(Draft(Attempt(Fresh, "перезвонить")), new LessonHeard.Stopped()));
        Assert.Equal(LessonState.PutAside, stopped.State);

        Assert.Equal((LessonState.TryingAgain, "next_step"), (Draft(Decide(stopped, new LessonHeard.TookUp())).State, stopped.Now));
    }

    private static LessonScene Scene(Known? known = null) => new(Facts.None, Office.Now, known ?? Known);

    private static FieldPassport Pages(LessonDraft draft) => LessonLibrary.Page(draft, Known)!;

    private static LessonVerdict Weigh(LessonDraft draft, string text) => LessonWeighing.Weigh(draft, LessonLibrary.Field(draft, Known)!, text, Scene());

    private static Decision Attempt(LessonDraft draft, string text) => Decide(draft, new LessonHeard.Attempted(text));

    private static Decision Decide(LessonDraft draft, LessonHeard heard) => new LessonTalk().Decide(draft, heard, Facts.None, Office.Now, Known);

    private static LessonDraft Draft(Decision decided) => Assert.IsType<LessonDraft>(Assert.Single(decided.Drafts));

    private static IEnumerable<Note> Notes(Decision decided) => decided.Effects.OfType<Effect.Note>().Select(note => new Note(note.Name, note.Value, Office.Now));

    private static string Told(LessonVerdict verdict) => verdict.Hint?.ToString() ?? verdict.Word?.ToString() ?? "";
}
