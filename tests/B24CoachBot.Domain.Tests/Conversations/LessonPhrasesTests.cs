using B24CoachBot.Domain.Conversations.Lesson;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every button of a lesson has typed twins, and an attempt is none of them.</summary>
public sealed class LessonPhrasesTests
{
    [Theory]
    [InlineData("на моём", "own")]
    [InlineData("давай на моем последнем звонке", "own")]
    [InlineData("мой", "own")]
    [InlineData("на своём", "own")]
    [InlineData("mine", "own")]
    [InlineData("On mine", "own")]
    [InlineData("my last call", "own")]
    [InlineData("the last one", "own")]
    [InlineData("на учебном", "made up")]
    [InlineData("давай учебный", "made up")]
    [InlineData("on a made-up one", "made up")]
    [InlineData("practice call", "made up")]
    [InlineData("ещё", "more")]
    [InlineData("Ещё звонок", "more")]
    [InlineData("да, давай ещё один", "more")]
    [InlineData("Another call", "more")]
    [InlineData("one more please", "more")]
    [InlineData("Хватит на сегодня", "enough")]
    [InlineData("ладно, хватит", "enough")]
    [InlineData("Enough for today", "enough")]
    [InlineData("that's enough for now", "enough")]
    [InlineData("зачем вообще ЛПР?", "why")]
    [InlineData("а почему бюджет?", "why")]
    [InlineData("why the decision maker", "why")]
    [InlineData("what's the point of a date?", "why")]
    [InlineData("мой клиент просил перезвонить", "")]
    [InlineData("последний звонок был вчера, договорились на пятницу", "")]
    [InlineData("хватит денег на три месяца", "")]
    [InlineData("ещё один звонок директору в среду", "")]
    [InlineData("выяснить, зачем им смета", "")]
    [InlineData("call my boss", "")]
    public void Words_steer_a_lesson_or_are_an_attempt(string text, string meaning) => Assert.Equal(meaning, string.Join(", ", new[]
    {
        LessonPhrases.MeansOwn(text) ? "own" : "",
        LessonPhrases.MeansMadeUp(text) ? "made up" : "",
        LessonPhrases.MeansMore(text) ? "more" : "",
        LessonPhrases.MeansEnough(text) ? "enough" : "",
        LessonPhrases.AsksWhy(text) ? "why" : "",
    }.Where(each => each.Length > 0)));
}
