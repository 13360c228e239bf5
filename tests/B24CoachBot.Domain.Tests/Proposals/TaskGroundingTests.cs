using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Proposals;
using B24CoachBot.Domain.Tests.Language;

namespace B24CoachBot.Domain.Tests.Proposals;

/// <summary>A candidate is what our own readers read at the place it points at, or nothing.</summary>
public sealed class TaskGroundingTests
{
    private const string Words = "Собрать презентацию о новом складе: встреча с клиентом в пятницу, 27 ноября. По цифрам в курсе Кузнецова. Договор от 12.11 приложить. Только не Ткачук. Звони +7 916 123-45-67.";

    [Theory]
    [InlineData("Кузнецова", "Кузнецова", 103)]
    [InlineData("Марина Кузнецова", "в курсе Кузнецова", 103)]
    [InlineData("кладовщик", "Кузнецова", 103)]
    [InlineData("Гончаренко", "Кузнецова", null)]
    [InlineData("Гончаренко", "Гончаренко", null)]
    [InlineData("Ткачук", "Ткачук", null)]
    [InlineData("Иван Иванов", "в курсе Кузнецова", null)]
    [InlineData("Кузнецова", "поручить Кузнецовой", null)]
    [InlineData("Кузнецова", "", null)]
    [InlineData("клиент", "встреча с клиентом", null)]
    [InlineData("все", "Кузнецова", null)]
    public void An_assignee(string value, string quote, int? person) =>
        Assert.Equal(person, TaskGrounding.Person(new Candidate(TaskGrounding.Responsible, value, quote), Of(Words))?.Value.Value);

    [Theory]
    [InlineData("2026-11-27", "в пятницу, 27 ноября", "2026-11-27")]
    [InlineData("пятница", "в пятницу", "2026-11-27")]
    [InlineData("2026-11-28", "в пятницу, 27 ноября", null)]
    [InlineData("2026-11-30", "к понедельнику", null)]
    [InlineData("2026-11-12", "Договор от 12.11", null)]
    [InlineData("2027-11-12", "от 12.11", null)]
    [InlineData("скоро", "в пятницу", null)]
    [InlineData("2026-11-27", "Собрать презентацию", null)]
    public void A_term(string value, string quote, string? day) =>
        Assert.Equal(day, TaskGrounding.Term(new Candidate(TaskGrounding.Deadline, value, quote), Of(Words))?.Value.Deadline?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_date_that_is_taken_back_is_no_term() =>
        Assert.Null(TaskGrounding.Term(new Candidate(TaskGrounding.Deadline, "2026-11-27", "в пятницу"), Of("Созвон не в пятницу, а в понедельник, подготовить цифры")));

    [Fact]
    public void A_past_date_is_no_term() =>
        Assert.Null(TaskGrounding.Term(new Candidate(TaskGrounding.Deadline, "2026-11-20", "до 20.11.2026"), Of("Отчёт нужен был до 20.11.2026")));

    [Fact]
    public void Words_of_a_mask_name_nobody() =>
        Assert.Null(TaskGrounding.Person(new Candidate(TaskGrounding.Responsible, "Кузнецова", "Звони PHONE-1"), Of(Words)));

    private static Ground Of(string words) => new(Masked.Of(words), Office.Author, Office.Now, Office.People, Office.Calendar, DateOrder.DayMonth);
}
