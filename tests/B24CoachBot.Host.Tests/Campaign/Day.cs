using System.Globalization;
using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What people do, one act after another, drawn from chance and from what each sees: mostly they answer what they are asked, sometimes they begin something else.</summary>
internal sealed class Day(PortalControl control, Ledger ledger, Chance chance, IReadOnlyList<int> people, string? group, bool lines)
{
    /// <summary>A colleague who only reads.</summary>
    public const int InEveryGroup = 4;

    /// <summary>Whose webhook an administrator's is, and who may therefore decide approvals in the chat.</summary>
    public const int Owner = 1;

    private static readonly string[] Whom = ["Дмитрию Волкову", "Марине", "Марине Кузнецовой", "Сергею Громову"];
    private static readonly string[] When = ["до пятницы", "до обеда завтра", "до понедельника", ""];
    private static readonly string[] What = ["проверить остатки", "подготовить КП для Вектора", "согласовать скидку с юристом", "пересчитать паллеты", "обзвонить клиентов с вариантом доставки"];
    private static readonly long[] Deals = [1, 2, 3, 5, 6, 7, 9, 10];
    private static readonly string[] OneShots = ["помощь", "паспорт", "мои данные", "регламент", "пилот", "библиотека", "/readiness", "/template", "отзыв: удобно", "/inventory", "воронка", "согласования"];
    private static readonly string[] OfOwner = ["журнал", "ошибки", "/readiness", "/rollout", "/library"];

    private static readonly string[] Words =
    [
        "нет, срок — понедельник", "не Марине, а Дмитрию Волкову", "отправить смету в среду", "бюджет 900 тысяч", "решает директор Павлов", "нужна мебель в офис",
        "да", "не обсуждали", "1", "все", "пропустить 2", "уточнить 3", "к среде", "результат", "до какого числа?", "таблица на 40 позиций", "без срока", "помощь", "почему", "отмена", "создай", "отмени", "оставь", "позже", "хватит на сегодня", "позвонить финдиректору 4 декабря",
    ];

    private static readonly Dictionary<string, string> Twins = new()
    {
        ["Создать"] = "создай",
        ["Отмена"] = "отмена",
        ["Отменить"] = "отмени",
        ["Да"] = "да",
        ["Да, отменить"] = "да",
        ["Оставить"] = "оставь",
        ["Изменить"] = "нет, срок — понедельник",
        ["Не обсуждали"] = "не обсуждали",
        ["Хватит на сегодня"] = "хватит на сегодня",
        ["Создать и написать в чат"] = "создай и напиши в чат",
        ["Верно"] = "верно",
    };

    private static readonly string[] Agreed = ["@Марина Кузнецова подготовит отчёт по браку до пятницы", "@Пётр Соколов обзвонит перевозчиков", "Подумать о ценах", "@Дмитрий Волков пришлёт смету завтра"];

    private static readonly string[] Drafted =
        ["напиши отказ клиенту: не успеваем собрать заказ", "напиши статус: смета согласована, ждём договор", "/text напоминание Марине про отчёт по браку", "напиши запрос: нужны реквизиты для договора"];

    private int made;

    public async Task<Act> Next()
    {
        var person = chance.Of(people);
        var screen = await control.Messages(person);
        return screen.LastOrDefault(message => message.Live.Count > 0) is { } live && chance.Hits(0.78) ? Answer(person, screen, live) : Begin(person);
    }

    private Act Answer(int person, IReadOnlyList<Message> screen, Message live) => chance.Weighed(
        (8, () => Press(person, live, chance.Weighed([.. live.Live.Select(button => (button.StartsWith("Создать", StringComparison.Ordinal) || button.StartsWith("Да", StringComparison.Ordinal) ? 4.0 : 1.0, button))]))),
        (3, () => Say(person, "answer", chance.Of(live.Live) is var button && Twins.TryGetValue(button, out var typed) ? typed : chance.Of(Words))),
        (3, () => Say(person, "answer", chance.Of(Words))),
        (0.7, () => Like(person, live)),
        (0.7, () => Old(person, chance.Of(screen)) ?? Say(person, "answer", "да")),
        (0.7, () => Begin(person)))();

    private Act Begin(int person) => chance.Weighed(
        (5, () => Say(person, "task", Instruction("/task "), file: false)),
        (1, () => Say(person, "file", Instruction("/task "), file: true)),
        (group is null ? 0 : 2, () => Mention(person)),
        (4, () => Call(person)),
        (1.5, () => Say(person, "check", chance.Of(["проверь: Для вас цена будет 100 тысяч рублей, пришлю счёт", "проверь: Добрый день, отправляю материалы", "check: We will give you a 10% discount"]))),
        (1, () => Say(person, "lesson", "что мне записывать после звонка?")),
        (1.5, () => Meeting(person)),
        (0.7, () => Say(person, "minutes", $"итоги: {string.Join('\n', Agreed.Take(chance.Between(1, Agreed.Length)).Select(agreed => agreed.TrimStart('@')))}")),
        (1.5, () => Say(person, "unclear", "непонятно")),
        (1, () => Say(person, "text", chance.Of(Drafted))),
        (2, () => Say(person, "question", chance.Of(OneShots))),
        (person == Owner ? 3 : 0, () => Say(person, "approvals", "мои согласования")),
        (person == 12 ? 3 : 0, () => Say(person, "owner", chance.Of(OfOwner))),
        (1, () => Say(person, "suggestion", "шаблон договор: добавить шаг «проверить доверенность подписанта»")),
        (person is 2 or 12 ? 3 : 0.3, () => Say(person, "digest", "сводка")),
        (lines ? 2 : 0, Client),
        (lines ? 1 : 0, Finish),
        (1, Colleague),
        (person == Owner ? 3 : 0.5, () => Other("approval", $"an approval of {person} opens", () => control.Post("approvals", new { name = "Согласование договора", userId = person, document = $"Договор № {++made}" }))),
        (2, () => Wait(chance.Of([120, 660, 1800]))),
        (0.25, () => Wait(chance.Of([4 * 3600, 18 * 3600]))))();

    private string Instruction(string command) => string.Create(
        CultureInfo.InvariantCulture, $"{command}{chance.Of(Whom)} {chance.Of(When)} {chance.Of(What)} по накладной {1000 + ++made}");

    private Act Say(int person, string kind, string text, bool file = false) => new(kind, person, $"{person}: {text}{(file ? " (file)" : "")}", Answered: true, () => file
        ? control.Post("messages", new { user = person, dialog = "bot", text, file = new { name = $"остатки-{++made}.xlsx", base64 = "eGxzeA==" } })
        : control.Say(person, text));

    private Act Press(int person, Message message, string button) =>
        new(Act.Press, person, $"{person}: [{button}] under {message.Id}", Answered: !ledger.Silent.Contains(button), () => control.Press(person, message, button));

    private Act Like(int person, Message message) => new(
        "like", person, $"{person}: likes {message.Id}", Answered: false, () => control.Post("reactions", new { user = person, messageId = message.Id, reaction = "like" }));

    /// <summary>An earlier word of one's own is changed in the portal.</summary>
    private Act? Old(int person, Message message) => !message.Text.StartsWith("/task ", StringComparison.Ordinal) ? null : new(
        "edit", person, $"{person}: edits {message.Id}", Answered: false, () => control.Post("messages", new { user = person, dialog = "bot", text = message.Text.Replace("до пятницы", "до понедельника", StringComparison.Ordinal), edit = message.Id }));

    private Act Mention(int person)
    {
        var text = Instruction("@Коуч ");
        return new Act(Act.Group, person, $"{person} in {group}: {text}", Answered: true, () => control.Post("messages", new { user = person, dialog = group, text }));
    }

    private Act Call(int person)
    {
        var deal = chance.Of(Deals);
        var copilot = chance.Hits(0.2);
        return new Act("call", person, $"{person}: a call about deal {deal}{(copilot ? ", CoPilot listens" : "")}", Answered: false, async () =>
        {
            await (copilot
                ? control.Post("calls", new { user = person, deal, minutes = 6, direction = "in", copilot = new Dictionary<string, string> { ["UF_CRM_BUDGET"] = "300000|RUB", ["after"] = "PT6M" } })
                : control.Post("calls", new { user = person, deal, minutes = 4, direction = "out" }));
            await control.Idle();
            await control.Advance(660);
        });
    }

    /// <summary>A video call of that person's, with the follow-up that the portal makes of it.</summary>
    private Act Meeting(int person)
    {
        int[] others = [4, 6, 7];
        var agreed = Agreed.Take(chance.Between(1, Agreed.Length)).ToList();
        return new Act("meeting", person, $"{person}: a meeting with {agreed.Count} agreements", Answered: false, async () =>
        {
            await control.Post("meetings", new { organiser = person, participants = others.Prepend(person).Distinct(), topic = $"Планёрка {++made}", actionItems = agreed, agreements = Array.Empty<string>() });
            await control.Idle();
            await control.Advance(960);
        });
    }

    private Act Client()
    {
        var client = chance.Between(3, 7);
        return Other(Act.Line, $"client {client} writes to line 2", () => control.Post("lines", new { line = 2, client, text = $"Где смета {++made}?" }));
    }

    private Act Finish() => Other(Act.Line, "a dialogue of line 2 is finished", async () =>
    {
        if ((await control.State())["lines"]!.AsArray().LastOrDefault(line => line!["finish"] is null && line["operatorId"] is not null) is { } open)
        {
            await control.Post($"lines/{open["id"]}", new { by = (int)open["operatorId"]!, text = "Отправлю в среду", finish = true });
            await control.Idle();
            await control.Advance(660);
        }
    });

    private Act Colleague()
    {
        var deal = chance.Of(Deals);
        return Other("colleague", $"a colleague fills deal {deal}", () => control.Post($"deals/{deal}", new { by = 9, fields = new Dictionary<string, string> { ["UF_CRM_NEXT_STEP"] = $"Звонил Олег, ждут ответа {++made}" } }));
    }

    private Act Wait(int seconds) => Other("wait", $"{seconds} s pass", () => control.Advance(seconds));

    private static Act Other(string kind, string what, Func<Task> work) => new(kind, 0, what, Answered: false, work);
}
