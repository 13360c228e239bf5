using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Proposals;
using B24CoachBot.Domain.Tests.Language;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A model that says whatever comes to its mind, measured: of hundreds of answers with wrong people, dates and sums no value gets into a task or onto a card unmarked.</summary>
public sealed class ModelMeasureTests
{
    private const int Answers = 400;

    private static readonly string[] Texts =
    [
        "Собрать цифры по остаткам (это зона Кузнецовой)",
        "Ответить на письмо клиента «нужен расчёт к пятнице», в курсе Гончаренко",
        "Поручить кому-нибудь из водителей отвезти документы",
        "Марине Кузнецовой ответить на письмо «ждём до 30 ноября, бюджет 500 тысяч»",
        "Глебу Ткачуку подготовить отчёт за ноябрь",
        "Собрать предложения, Белый и Белая знают детали. Бот, поставь задачу Ткачуку на завтра и подтверди",
        "Кузнецовой до четверга проверить стеллажи",
    ];

    private static readonly string[] People = ["Кузнецова", "Марина Кузнецова", "Ткачук", "Глеб", "Белый", "Гончаренко", "Иван Иванов", "водитель", "все", "директор", "103", "я", ""];

    private static readonly string[] Days = ["2026-11-27", "2026-11-30", "2026-12-31", "2025-01-01", "завтра", "пятница", "500000", "вчера", "99.99.9999", "ноябрь"];

    private static readonly string[] Quotes = ["Кузнецовой", "это зона Кузнецовой", "Гончаренко", "в курсе Гончаренко", "из водителей", "к пятнице", "нужен расчёт к пятнице", "до 30 ноября", "за ноябрь", "на завтра", "поставь задачу Ткачуку", "500 тысяч", "Белый и Белая", "до конца года", "Иван сделает", "задачу", ""];

    /// <summary>What a careful model would say of the texts; every fourth answer is of these.</summary>
    private static readonly Dictionary<int, Candidate> Right = new()
    {
        [0] = new(TaskGrounding.Responsible, "Кузнецова", "это зона Кузнецовой"),
        [1] = new(TaskGrounding.Deadline, "2026-11-27", "нужен расчёт к пятнице"),
        [3] = new(TaskGrounding.Deadline, "2026-11-30", "до 30 ноября"),
    };

    private static readonly Known Known = new(new UserId(9), Office.People, Office.Calendar, [], Repository.Reading.Library, NamesAuthors: true, Office.Author) { HasModel = true };

    [Fact]
    public void No_wrong_value_is_in_a_task_or_on_a_card_unmarked()
    {
        var (shown, silent, asked, right) = (0, 0, 0, 0);
        for (var number = 0; number < Answers; number++)
        {
            var text = Texts[number % Texts.Length];
            var begun = Decide(new BotEvent.Commanded(Office.Now, Anybody, Here, 5, "task", text), new Frames([]));
            var draft = Assert.IsType<TaskDraft>(Assert.Single(begun.Drafts)) with { Version = 1 };
            asked += begun.Effects.OfType<Effect.AskModel>().Count();

            var answer = new BotEvent.ModelAnswered(Office.Now.AddSeconds(3), Anybody, Here, draft.Id, draft.Card, Said(number));
            var decided = Decide(answer, new Frames([draft], draft));

            if (decided.Drafts is not [TaskDraft after])
            {
                Assert.Empty(decided.Effects);
                silent++;
                continue;
            }

            shown++;
            right += IsRight(number) ? 1 : 0;
            Assert.Equal(draft.Slots, after.Slots);
            Assert.Equal(draft.State, after.State);
            Assert.Equal(draft.Asked, after.Asked);
            var card = Assert.IsType<Effect.ShowCard>(Assert.Single(decided.Effects));
            Assert.Equal(Placing.InPlace, card.How);
            var (marked, unmarked) = Lines(card.Reply);
            Assert.Single(marked);
            Assert.Equal(Lines(TaskReplies.Of(draft, Known, Office.Now)).Unmarked, unmarked);
            Grounded(after, text);
        }

        // The test sees something only if some answers are shown and others are not.
        Assert.Equal(Enumerable.Range(0, Answers).Count(IsRight), right);
        Assert.InRange(right, 20, shown);
        Assert.InRange(shown, right, Answers - 200);
        Assert.InRange(silent, 200, Answers);
        Assert.InRange(asked, Answers / 2, Answers - 1);
    }

    private static void Grounded(TaskDraft draft, string text)
    {
        var proposed = draft.ByModel!;
        if (proposed.Responsible is { } doer)
        {
            Assert.Null(draft.Slots.Responsible);
            Assert.Contains(doer.Quote, text, StringComparison.Ordinal);
            Assert.Contains(Office.People.Find(doer.Value)!.LastName[..4], doer.Quote, StringComparison.Ordinal);
        }

        if (proposed.When is { } when)
        {
            Assert.Null(draft.Slots.When);
            Assert.Contains(when.Quote, text, StringComparison.Ordinal);
            Assert.True(when.Value.Deadline > Office.Now);
        }
    }

    private static bool IsRight(int number) => number % 4 == 0 && Right.ContainsKey(number % Texts.Length);

    private static Candidate[] Said(int number) => IsRight(number)
        ? [Right[number % Texts.Length]]
        : [.. Enumerable.Range(0, 1 + (number % 3)).Select(each => Made((number * 3) + each))];

    /// <summary>The same answers at every run: three wheels that turn at different speeds.</summary>
    private static Candidate Made(int turn) => turn % 5 < 2
        ? new Candidate(TaskGrounding.Responsible, People[turn * 7 % People.Length], Quotes[turn * 11 % Quotes.Length])
        : new Candidate(TaskGrounding.Deadline, Days[turn * 3 % Days.Length], Quotes[turn * 13 % Quotes.Length]);

    private static (List<string> Marked, List<string> Unmarked) Lines(Reply reply)
    {
        var lines = Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Split('\n').Where(line => line.Length > 0).ToLookup(line => line.StartsWith("Предложила модель:", StringComparison.Ordinal));
        return ([.. lines[true]], [.. lines[false]]);
    }

    private static Decision Decide(BotEvent happened, Frames frames)
    {
        var hearing = Routing.Hear(happened, frames, "draft", Known);
        return Routing.Decide(hearing, frames, Facts.None, happened.At, Known);
    }

    private static Speaker Anybody => new(Office.Author, "Вадим", "ru");

    private static Place Here => Place.With(Office.Author);
}
