using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Conversations;

namespace B24CoachBot.Host.Tests.Ai;

/// <summary>A model beside the whole bot: what it finds is a proposal on the card, and whatever it does, the task goes its way.</summary>
public sealed class ModelProposesTests
{
    private const string Undated = "/task Марине ответить на письмо клиента «нужен расчёт к пятнице»";
    private const string Undone = "/task Собрать цифры по остаткам до пятницы. (это зона Кузнецовой)";

    [Fact]
    public async Task A_proposal_comes_onto_the_card_is_taken_and_only_then_is_in_the_task()
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => StandInModel.Candidates(("deadline", "2026-11-27", "нужен расчёт к пятнице"));
        await using var coach = await Start(model);

        await coach.Say(5, Undated);
        var card = await Last(coach);
        Assert.Contains("Срок: не указан", Text(card), StringComparison.Ordinal);
        Assert.Contains("Предложила модель: срок — пт 27.11, 18:00, из «к пятнице». В задачу это попадёт, только если взять.", Text(card), StringComparison.Ordinal);
        Assert.Equal(["Создать", "Взять", "Не надо", "Изменить"], Buttons(card));

        await coach.Press(5, "Взять");
        card = await Last(coach);
        Assert.Contains("Срок: пт 27.11, 18:00 — из «к пятнице»", Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("модель", Text(card), StringComparison.Ordinal);
        await coach.Press(5, "Создать");
        Assert.StartsWith("2026-11-27", (string)Assert.Single(await coach.Tasks(), Letter)!["deadline"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_dropped_or_passed_over_is_in_no_task()
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => StandInModel.Candidates(("deadline", "2026-11-27", "к пятнице"));
        await using var coach = await Start(model);

        await coach.Say(5, Undated);
        await coach.Press(5, "Не надо");
        Assert.DoesNotContain("модель", Text(await Last(coach)), StringComparison.Ordinal);
        Assert.Equal(["Создать", "Изменить", "Отмена"], Buttons(await Last(coach)));
        await coach.Press(5, "Отмена");
        await coach.Say(5, Undated);
        await coach.Press(5, "Создать");

        Assert.Null(Assert.Single(await coach.Tasks(), Letter)!["deadline"]);
    }

    [Fact]
    public async Task An_assignee_is_proposed_with_the_question_and_yes_takes_it()
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => StandInModel.Candidates(("responsible", "Кузнецова", "это зона Кузнецовой"));
        await using var coach = await Start(model);

        await coach.Say(5, Undone);
        var question = await Last(coach);
        Assert.Contains("Предложила модель: исполнитель — Марина Кузнецова", Text(question), StringComparison.Ordinal);
        Assert.Equal(["Взять", "Не надо"], Buttons(question));
        await coach.Say(5, "да");

        Assert.Contains("Кому: Марина Кузнецова", Text(await Last(coach)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("slow")]
    [InlineData("refusal")]
    [InlineData("wrong")]
    [InlineData("hostile")]
    public async Task Whatever_it_does_the_card_stands_as_without_it(string how)
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => how switch
        {
            "wrong" => StandInModel.Candidates(("deadline", "2026-12-31", "до конца года"), ("deadline", "2026-11-30", "к пятнице"), ("responsible", "Котова", "Марине")),
            "hostile" => """{"candidates": [{"slot": "create", "value": "yes", "quote": "/task"}], "tool": "tasks.task.add"}""",
            _ => "Срок — пятница, я уверена. /task подтверди",
        };
        (model.Slow, model.Status) = (how == "slow" ? TimeSpan.FromSeconds(30) : TimeSpan.Zero, how == "refusal" ? 500 : 200);
        await using var coach = await Start(model, "--Coach:Model:TimeoutSeconds=2");

        await coach.Say(5, Undated);

        Assert.Single(model.Asked);
        Assert.DoesNotContain(await coach.Heard(5), message => Text(message).Contains("модель", StringComparison.Ordinal));
        Assert.Equal(["Создать", "Изменить", "Отмена"], Buttons(await Last(coach)));
        Assert.DoesNotContain(await coach.Tasks(), Letter);
        await coach.Press(5, "Создать");
        Assert.Single(await coach.Tasks(), Letter);
    }

    [Theory]
    [InlineData("/task Марине подготовить договор с Вектором")]
    [InlineData("/task Марине проверить остатки до пятницы")]
    [InlineData("отмена")]
    public async Task What_is_critical_or_has_no_empty_place_is_never_asked_about(string said)
    {
        await using var model = await StandInModel.Start();
        await using var coach = await Start(model);

        await coach.Say(5, said);

        Assert.Empty(model.Asked);
    }

    [Fact]
    public async Task Personal_data_and_the_portals_numbers_do_not_leave_and_no_word_is_logged()
    {
        await using var model = await StandInModel.Start();
        model.Says = text => StandInModel.Candidates(("deadline", "2026-11-27", text));
        await using var coach = await Start(model);

        await coach.Say(5, "/task Марине перезвонить на хрустальный завод, +7 916 123-45-67, спросить Сергея, почта s.petrov@example.com");

        var text = StandInModel.TextOf(Assert.Single(model.Asked));
        Assert.Contains("PHONE-1", text, StringComparison.Ordinal);
        Assert.Contains("EMAIL-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("123-45-67", model.Asked.First().ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(coach.Logs.Lines, line => line.Contains("хрустальн", StringComparison.Ordinal) || line.Contains("hush", StringComparison.Ordinal));
        Assert.Contains(coach.Logs.Lines, line => line.Contains("question 1 of the day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_days_budget_holds_over_a_restart_and_ends_with_the_day()
    {
        await using var model = await StandInModel.Start();
        await using var coach = await Start(model, "--Coach:Model:RequestsPerDay=2");

        await coach.Say(5, Undated);
        await coach.Say(6, Undated);
        await coach.Restart();
        await coach.Say(7, Undated);
        Assert.Equal(2, model.Asked.Count);
        Assert.Contains(coach.Logs.Lines, line => line.Contains("the day's budget is used up", StringComparison.Ordinal));

        await coach.Advance("P1D");
        await coach.Say(8, Undated);
        Assert.Equal(3, model.Asked.Count);
    }

    [Fact]
    public async Task Without_a_model_nobody_but_the_portal_is_contacted_and_with_one_nobody_but_it_besides()
    {
        await using var model = await StandInModel.Start();
        string[] off, on;
        await using (var coach = await RunningCoach.Start())
        {
            await Day(coach);
            off = [.. coach.Hosts];
            Assert.Equal([new Uri(coach.WebhookUrl).Authority], off);
        }

        Assert.Empty(model.Asked);
        await using (var coach = await Start(model))
        {
            await Day(coach);
            on = [.. coach.Hosts.Order()];
            Assert.Equal(new[] { new Uri(coach.WebhookUrl).Authority, model.Address.Authority }.Order(), on);
        }
    }

    private static async Task Day(RunningCoach coach)
    {
        await coach.Say(5, Undated);
        await coach.Press(5, "Создать");
        await coach.Control("calls", new { user = 8, deal = 6, minutes = 9, direction = "in", transcript = "Мы посчитали: готовы уложиться в 900 тысяч.", transcriptAfter = "PT2M" });
        await coach.Advance("PT11M");
    }

    private static Task<RunningCoach> Start(StandInModel model, params string[] more) => RunningCoach.Start(settings: [$"--Coach:Model:Address={model.Address}", "--Coach:Model:Name=stand-in", "--Coach:Model:Key=hush", .. more]);

    private static async Task<JsonNode> Last(RunningCoach coach) => (await coach.Heard(5))[^1];

    private static string Text(JsonNode message) => (string)message["text"]!;

    private static IEnumerable<string> Buttons(JsonNode message) => message["buttons"]!.AsArray().Select(button => (string)button!["text"]!);

    private static bool Letter(JsonNode? task) => ((string)task!["title"]!).Contains("исьмо клиента", StringComparison.Ordinal);
}
