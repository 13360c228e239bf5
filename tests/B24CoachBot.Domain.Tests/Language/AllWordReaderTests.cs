using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class AllWordReaderTests
{
    private static string Told(string text) => AllWordReader.Read(text) switch
    {
        AllWord.All => "all",
        AllWord.None => "none",
        AllWord.Only only => "only " + string.Join(",", only.Numbers),
        AllWord.Drop drop => "drop " + string.Join(",", drop.Numbers),
        AllWord.DropAllBut but => "drop all but " + string.Join(",", but.Numbers),
        AllWord.AllBut but => "all but " + string.Join(",", but.Numbers),
        _ => "-",
    };

    [Theory]
    [InlineData("Создать все", "all")]
    [InlineData("создай всё, пожалуйста!", "all")]
    [InlineData("да, все", "all")]
    [InlineData("create all", "all")]
    [InlineData("Yes, create them all", "all")]
    [InlineData("обе", "all")]
    [InlineData("только 1 и 3", "only 1,3")]
    [InlineData("создай первую и третью", "only 1,3")]
    [InlineData("1, 3", "only 1,3")]
    [InlineData("только последнюю", "only -1")]
    [InlineData("only 1 and 3", "only 1,3")]
    [InlineData("все, кроме второй", "all but 2")]
    [InlineData("убери вторую", "drop 2")]
    [InlineData("отмени 1 и 3", "drop 1,3")]
    [InlineData("удали все, кроме первой", "drop all but 1")]
    [InlineData("all but the second one", "all but 2")]
    [InlineData("отменить все", "none")]
    [InlineData("ни одной", "none")]
    [InlineData("cancel all", "none")]
    public void Several_drafts_are_answered_in_one_message(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("все хорошо")]
    [InlineData("создай КП для Вектора")]
    [InlineData("только до пятницы")]
    [InlineData("1")]
    [InlineData("все готово")]
    [InlineData("убери второй пункт чек-листа")]
    [InlineData("create a task for Ann")]
    [InlineData("")]
    public void Another_message_is_about_something_else(string text) => Assert.Equal("-", Told(text));
}
