using B24CoachBot.Host.Tests.Faults;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What the campaign has found, each by itself.</summary>
public sealed class FindingsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_task_taken_back_a_second_time_says_so_in_its_own_chat_too()
    {
        var person = new Rehearsal(office.Control, 2);
        foreach (var step in Rehearsal.Steps)
        {
            await person.Run(step);
        }

        await Press(2, "Вернуть");
        await Press(2, "Создать");
        await Press(2, "Отменить");

        var state = await office.Control.State();
        var tasks = state["tasks"]!.AsArray().Where(task => (int)task!["creatorId"]! == 2 && ((string)task["description"]!).Contains("#coach:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, task => Assert.Single(state["taskMessages"]!.AsArray(), note => (int)note!["taskId"]! == (int)task!["id"]!));
    }

    [Fact]
    public async Task A_question_that_is_forgotten_without_a_word_cannot_be_pressed_any_more()
    {
        await Say(5, "проверь: Для вас цена будет 100 тысяч рублей, пришлю счёт");
        Assert.Single(await office.Control.Messages(5), message => message.Live.Contains("Запросить разрешение"));

        await Say(5, "что мне записывать после звонка?");
        await Press(5, "На учебном");
        await Press(5, "Хватит на сегодня");

        Assert.DoesNotContain(await office.Control.Messages(5), message => message.Live.Contains("Запросить разрешение"));
    }

    private async Task Say(int user, string text)
    {
        await office.Control.Say(user, text);
        await office.Control.Settle();
    }

    private async Task Press(int user, string button)
    {
        await office.Control.Press(user, (await office.Control.Messages(user)).Last(message => message.Live.Contains(button)), button);
        await office.Control.Settle();
    }
}
