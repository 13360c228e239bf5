using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Orders of a task that comes of a talk with a client, and those that only look like one.</summary>
public sealed class TalkPhrasesTests
{
    [Theory]
    [InlineData("сделай задачу из диалога", ContactWay.Line, "")]
    [InlineData("Сделайте задачу из диалога.", ContactWay.Line, "")]
    [InlineData("задача из диалога: выслать договор до пятницы", ContactWay.Line, "выслать договор до пятницы")]
    [InlineData("задача из диалога выслать договор", ContactWay.Line, "выслать договор")]
    [InlineData("поставить задачу по итогам переписки — позвонить", ContactWay.Line, "позвонить")]
    [InlineData("заведи мне новую задачу по последнему обращению: проверить счёт", ContactWay.Line, "проверить счёт")]
    [InlineData("поставь задачу из диалога с клиентом: выслать счёт", ContactWay.Line, "выслать счёт")]
    [InlineData("задача из звонка", ContactWay.Call, "")]
    [InlineData("задача по звонку: Марине подобрать светильники", ContactWay.Call, "Марине подобрать светильники")]
    [InlineData("создай задачу по разговору", null, "")]
    [InlineData("задача из нашего разговора: мне перезвонить", null, "мне перезвонить")]
    [InlineData("задача из чата с клиентом: мне перезвонить", ContactWay.Line, "мне перезвонить")]
    [InlineData("make a task from the dialogue", ContactWay.Line, "")]
    [InlineData("Please create a task from my last conversation: send the contract by Friday", ContactWay.Line, "send the contract by Friday")]
    [InlineData("task from the call: Marina to check the stock", ContactWay.Call, "Marina to check the stock")]
    [InlineData("make a task from the talk", null, "")]
    public void An_errand_of_a_talk_is_told_with_the_kind_of_talk(string text, ContactWay? way, string errand) =>
        Assert.Equal(errand, TalkPhrases.Read(text) is { } read ? (read.Way == way ? read.Errand : $"{read.Way}") : null);

    [Theory]
    [InlineData("задача из диалога с Антоновым: выслать смету", "Антонов", "выслать смету")]
    [InlineData("сделай задачу из диалога с «Лотосом»", "Лотос", "")]
    [InlineData("make a task from the call with Lotus: send the estimate", "Lotus", "send the estimate")]
    public void The_client_may_be_named(string text, string client, string errand)
    {
        var read = TalkPhrases.Read(text)!;

        Assert.Equal((client, errand), (read.Client, read.Errand));
    }

    [Theory]
    [InlineData("поставь задачу по звонку клиенту")]
    [InlineData("задача по диалогу с поставщиком подготовить отчёт")]
    [InlineData("задача: из диалогового окна убрать кнопку")]
    [InlineData("сделай задачу Марине проверить диалоги")]
    [InlineData("из диалога: выслать договор")]
    [InlineData("задача из отчёта: сверить остатки")]
    [InlineData("задача из чата «Отгрузки»: сверить остатки")]
    [InlineData("диалог")]
    [InlineData("create a task for the call centre to check the lines")]
    [InlineData("make a task on the call list")]
    public void Other_orders_are_none(string text) => Assert.Null(TalkPhrases.Read(text));

    [Theory]
    [InlineData("из диалога: выслать договор", "выслать договор")]
    [InlineData("по звонку: подобрать светильники", "подобрать светильники")]
    [InlineData("from the dialogue: send the contract", "send the contract")]
    public void After_the_command_the_word_task_need_not_be_said(string text, string errand) => Assert.Equal(errand, TalkPhrases.Read(text, ordered: true)?.Errand);

    [Theory]
    [InlineData("поставить задачу", true)]
    [InlineData("Поставь задачу!", true)]
    [InlineData("make a task", true)]
    [InlineData("поставить задачу Марине", false)]
    [InlineData("задача", false)]
    public void The_button_has_its_typed_twin(string text, bool bare) => Assert.Equal(bare, TalkPhrases.IsBareOrder(text));
}
