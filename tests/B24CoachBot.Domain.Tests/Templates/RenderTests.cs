using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Tests.Templates;

public sealed class RenderTests
{
    private static readonly Wording Words = Repository.Set.FindWords(Tongue.Russian)!;
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 18, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void A_person_s_words_are_defused_whatever_the_template_does() => Assert.Equal(
        "Кому поставить «Жми сюда (x)»? Напишите имя или «мне».",
        Repository.Set.Render("task/asking-who", Tongue.Russian, new { Title = "[send=/task]Жми[/send]\n сюда\u200B [x]" }));

    [Fact]
    public void No_hostile_word_in_any_place_of_any_template_becomes_a_bb_code() => Assert.All(Repository.Set.All, template =>
    {
        var text = template.Render(Hostile(template.Header.Example), Repository.Set.FindWords(template.Header.Tongue)!);

        Assert.DoesNotContain("[user", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("[send", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', text);
    });

    [Theory]
    [InlineData(Tongue.Russian)]
    [InlineData(Tongue.English)]
    public void A_card_of_an_absurd_task_still_fits_one_message(Tongue tongue)
    {
        var endless = Enumerable.Repeat(new string('я', 1_000), 100).ToList();
        var changes = endless.Select(line => new { Field = "checklist", Was = line, Now = line }).ToList();

        var card = Repository.Set.Render("task/preview", tongue, Repository.Example(
            "task/preview", tongue, ("title", endless[0]), ("checklist", endless), ("done_criteria", endless), ("changes", changes)));

        Assert.InRange(card.Length, 1, TemplateLimits.Characters);
    }

    [Fact]
    public void Many_conversations_may_be_answered_at_once() => Parallel.For(0, 500, each =>
    {
        var minutes = 1 + (each % 50);

        var said = Repository.Set.Render("task/undo-confirm", Tongue.English, Repository.Example("task/undo-confirm", Tongue.English, ("minutes", minutes)));

        Assert.Contains($"created {minutes} minute{(minutes == 1 ? "" : "s")} ago", said, StringComparison.Ordinal);
    });

    [Fact]
    public void An_enum_is_its_name_in_kebab_case() => Assert.StartsWith(
        "«31 ноября» — такой даты нет",
        Repository.Set.Render("task/asking-deadline", Tongue.Russian, new { Why = Why.NoSuchDate, Said = "31 ноября" }));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example/x")]
    [InlineData("")]
    public void Only_an_address_can_be_a_link(string link) => Assert.Contains(
        "link is not of its declared shape",
        Assert.Throws<TemplateException>(() => Repository.Set.Render("task/already", Tongue.Russian, new { Title = "x", Link = link })).Message);

    [Fact]
    public void An_address_cannot_break_out_of_its_code() => Assert.Contains(
        "[url=/x%5D%20%5Bsend=y%5D]",
        Repository.Set.Render("task/already", Tongue.Russian, new { Title = "x", Link = "/x] [send=y]" }));

    [Fact]
    public void A_missing_value_is_named_with_its_template_and_no_words_of_anybody() => Assert.Equal(
        "Template task/already (English): link is missing",
        Assert.Throws<TemplateException>(() => Repository.Set.Render("task/already", Tongue.English, new { Title = "secret" })).Message);

    [Fact]
    public void What_does_not_exist_is_said() => Assert.Equal(
        "There is no template task/nothing in English",
        Assert.Throws<TemplateException>(() => Repository.Set.Render("task/nothing", Tongue.English)).Message);

    [Fact]
    public void A_record_that_lacks_an_input_is_found_without_rendering() => Assert.Equal(
        ["choices.label"],
        ModelMirror.Missing(Repository.Set.Find("task/choosing-person", Tongue.Russian)!.Header.Inputs, typeof(Choosing)));

    [Theory]
    [InlineData("{{ day at }}", "пт 27.11, 18:00")]
    [InlineData("{{ date at }}", "27.11.2026")]
    [InlineData("{{ time at }}", "18:00")]
    [InlineData("{{ field_value 'deadline' at }}", "пт 27.11, 18:00")]
    [InlineData("{{ field_value 'priority' 'high' }}", "высокий")]
    [InlineData("{{ field_value 'recurrence' 'FREQ=DAILY' }}", "каждый день")]
    [InlineData("{{ field_value 'title' 'КП' }}", "КП")]
    [InlineData("{{ money 300000 'RUB' }}", "300\u00A0000\u00A0₽")]
    [InlineData("{{ money 1200.5 'USD' }}", "1\u00A0200,50\u00A0$")]
    [InlineData("{{ capital 'срок' }}", "Срок")]
    [InlineData("{{ quoted 'КП для «Ромашки»' }}", "«КП для „Ромашки“»")]
    [InlineData("{{ safe '[b]x[/b]' }}", "x")]
    public void Functions_speak_russian(string body, string said) => Assert.Equal(said, Text(body, Tongue.Russian));

    [Theory]
    [InlineData("{{ day at }}", "Fri 27 Nov, 18:00")]
    [InlineData("{{ date at }}", "27 Nov 2026")]
    [InlineData("{{ money 300000 'RUB' }}", "300,000\u00A0₽")]
    [InlineData("{{ money 1200.5 'USD' }}", "$1,200.50")]
    [InlineData("{{ quoted 'the “Lotus” lease' }}", "“the ‘Lotus’ lease”")]
    [InlineData("{{ plural 1 'task' 'tasks' }} {{ plural 2 'task' 'tasks' }} {{ plural 0 'task' 'tasks' }} {{ plural 21 'task' 'tasks' }}", "task tasks tasks tasks")]
    public void Functions_speak_english(string body, string said) => Assert.Equal(said, Text(body, Tongue.English));

    [Theory]
    [InlineData(0, "задач")]
    [InlineData(1, "задача")]
    [InlineData(2, "задачи")]
    [InlineData(4, "задачи")]
    [InlineData(5, "задач")]
    [InlineData(11, "задач")]
    [InlineData(12, "задач")]
    [InlineData(21, "задача")]
    [InlineData(101, "задача")]
    [InlineData(111, "задач")]
    [InlineData(-1, "задача")]
    [InlineData(int.MinValue, "задач")]
    public void Russian_counts_agree(int count, string form) =>
        Assert.Equal(form, Plural.Choose(count, Tongue.Russian, "задача", "задачи", "задач"));

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "каждую неделю: пн")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "по будням")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "раз в 2 недели: пт")]
    [InlineData("FREQ=DAILY", "каждый день")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=5", "каждый месяц: 5-го числа")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "каждый месяц: в последний день")]
    [InlineData("FREQ=MONTHLY;BYDAY=2MO", "каждый месяц: 2-й пн")]
    [InlineData("FREQ=MONTHLY;BYDAY=2FR", "каждый месяц: 2-я пт")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1SU", "каждый месяц: последнее вс")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1WE", "каждый месяц: последняя ср")]
    [InlineData("FREQ=MONTHLY;INTERVAL=21", "раз в 21 месяц")]
    [InlineData("FREQ=WEEKLY;INTERVAL=11", "раз в 11 недель")]
    [InlineData("FREQ=YEARLY;INTERVAL=5", "раз в 5 лет")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "каждый год: 8 марта")]
    [InlineData("FREQ=HOURLY", "по расписанию")]
    [InlineData("nonsense;;=", "по расписанию")]
    public void A_repetition_is_said_in_words(string rule, string said) => Assert.Equal(said, RepetitionWords.Say(rule, Words));

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TH", "every week: Mon, Thu")]
    [InlineData("FREQ=DAILY;INTERVAL=2", "every 2 days")]
    [InlineData("FREQ=MONTHLY;BYDAY=2FR", "every month: 2nd Fri")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1TH", "every month: last Thu")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1", "every month: on the 1st")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=12", "every month: on the 12th")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=22,23", "every month: on the 22nd, on the 23rd")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "every month: on the last day")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "every year: 8 Mar")]
    public void A_repetition_is_said_in_english_words(string rule, string said) =>
        Assert.Equal(said, RepetitionWords.Say(rule, Repository.Set.FindWords(Tongue.English)!));

    [Fact]
    public void The_year_is_shown_when_it_is_not_this_one() =>
        Assert.Equal("пт 27.11.2026, 18:00", new MomentWords(Words, 2025).Day(Friday));

    private static string Text(string body, Tongue tongue)
    {
        var inputs = new InputShape.Fields([new InputField("at", new InputShape.Moment(), false)]);
        var header = new TemplateHeader("t", tongue, 1, "o", new DateOnly(2026, 11, 22), "author", true, inputs, new Dictionary<string, object?>(), "no");
        var template = BotTemplate.Parse(header, body, out var mistakes);
        Assert.Empty(mistakes);
        return template!.Render(new { At = Friday }, Repository.Set.FindWords(tongue)!);
    }

    private static object? Hostile(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.ToDictionary(pair => pair.Key, pair => pair.Key is "marker" or "recurrence" ? pair.Value : Hostile(pair.Value)),
        List<object?> list => list.Select(Hostile).ToList(),
        string text when text.StartsWith('/') => text + "][send=x]y",
        string text when text.Any(each => each > 127 || each == ' ') => text + "[us[b]er=all][send=/x]\u202E\n[USER=1]z",
        _ => value,
    };

    private enum Why
    {
        NoSuchDate,
    }

    private sealed record Choosing(string Said, IReadOnlyList<Choice> Choices);

    private sealed record Choice(string Name, string? Patronymic, string? Position, string? Department);
}
