using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class GlobalWordReaderTests
{
    [Theory]
    [InlineData("Да", GlobalWord.Yes)]
    [InlineData("да, создай!", GlobalWord.Yes)]
    [InlineData("+", GlobalWord.Yes)]
    [InlineData("ОК, спасибо", GlobalWord.Yes)]
    [InlineData("Create it, please", GlobalWord.Yes)]
    [InlineData("👍", GlobalWord.Yes)]
    [InlineData("нет", GlobalWord.No)]
    [InlineData("Nope.", GlobalWord.No)]
    [InlineData("отмена", GlobalWord.Cancel)]
    [InlineData("не надо", GlobalWord.Cancel)]
    [InlineData("cancel", GlobalWord.Cancel)]
    [InlineData("отмени", GlobalWord.Undo)]
    [InlineData("верни, пожалуйста", GlobalWord.Undo)]
    [InlineData("undo", GlobalWord.Undo)]
    [InlineData("помощь", GlobalWord.Help)]
    [InlineData("Что ты умеешь?", GlobalWord.Help)]
    [InlineData("а зачем?", GlobalWord.Why)]
    [InlineData("ещё раз", GlobalWord.Repeat)]
    [InlineData("пропустить", GlobalWord.Skip)]
    [InlineData("не сейчас", GlobalWord.Later)]
    [InlineData("later", GlobalWord.Later)]
    [InlineData("назад", GlobalWord.Back)]
    [InlineData("не обсуждали", GlobalWord.NotDiscussed)]
    [InlineData("we didn't discuss it", GlobalWord.NotDiscussed)]
    public void A_whole_message_has_its_meaning(string text, GlobalWord meaning) => Assert.Equal(meaning, GlobalWordReader.Read(text));

    [Theory]
    [InlineData("отмена заказа Вектора")]
    [InlineData("да нет, срок вторник")]
    [InlineData("помощь бухгалтерии")]
    [InlineData("завтра позвонить клиенту")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("next week")]
    [InlineData("верни деньги клиенту")]
    public void A_longer_message_is_no_global_word(string text) => Assert.Null(GlobalWordReader.Read(text));
}
