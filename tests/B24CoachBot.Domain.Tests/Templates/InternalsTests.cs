using B24CoachBot.Adapters.Library;

namespace B24CoachBot.Domain.Tests.Templates;

public sealed class InternalsTests
{
    [Theory]
    [InlineData("Заполните UF_CRM_NEXT_STEP", "UF_CRM_NEXT_STEP")]
    [InlineData("Стадия C9:NEW", "C9:NEW")]
    [InlineData("Ошибка ACCESS_DENIED", "ACCESS_DENIED")]
    [InlineData("NullReferenceException: no", "NullReferenceException")]
    [InlineData("   at B24CoachBot.Host.Turn.Run(Object)", "at B24CoachBot.Host.Turn.Run(")]
    [InlineData("Кому: {{ name }}", "{{")]
    [InlineData("Задача ID 51", "ID 51")]
    [InlineData("id=51 создана", "id=51")]
    [InlineData("Срок: null", "null")]
    public void Technical_words_are_seen(string text, string leaked) => Assert.Equal(leaked, Internals.Seen(text));

    [Theory]
    [InlineData("КП и NDA для ООО «Вектор», НДС 20 %")]
    [InlineData("[url=/crm/deal/details/7/?UF_X=1]Ромашка[/url]")]
    [InlineData("Встреча 15:00, сделка № 1542, PDF в CRM")]
    public void Words_of_people_are_not(string text) => Assert.Null(Internals.Seen(text));
}
