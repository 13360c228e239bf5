using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class PersonReaderTests
{
    private static string Who(string text) => PersonReader.Read(text, Office.People, Office.Author) switch
    {
        PersonReading.Match match => string.Join(',', match.People),
        PersonReading.Ambiguous ambiguous => string.Join('|', ambiguous.People),
        _ => "-",
    };

    [Theory]
    [InlineData("Ткачуку", "106")]
    [InlineData("Ткачуком", "106")]
    [InlineData("Заяцу", "111")]
    [InlineData("Зайцем", "111")]
    [InlineData("Белому", "104")]
    [InlineData("Белую", "105")]
    [InlineData("Толстой", "112")]
    [InlineData("Надежде Толстой", "112")]
    [InlineData("Петру Седых", "108")]
    [InlineData("Пете", "108")]
    [InlineData("Королеву", "109")]
    [InlineData("на Королёву", "110")]
    [InlineData("для Королёва", "109")]
    [InlineData("Королёвой Инне", "110")]
    [InlineData("Инна Львовна", "110")]
    [InlineData("Глеб Олегович", "106")]
    [InlineData("Глебу Олегычу", "106")]
    [InlineData("Львовне", "110")]
    public void Names_in_their_cases(string text, string who) => Assert.Equal(who, Who(text));

    [Theory]
    [InlineData("Юльке", "107")]
    [InlineData("Максу", "111")]
    [InlineData("Паш", "104")]
    [InlineData("Светику", "105")]
    [InlineData("Gleb", "106")]
    [InlineData("Koroleva", "110")]
    [InlineData("Goncharenko", "107")]
    [InlineData("Гончеренко", "107")]
    [InlineData("Кузнецвой", "103")]
    [InlineData("Kотовой", "102")]
    [InlineData("Ткачук Г. О.", "106")]
    [InlineData("Г.О. Ткачук", "106")]
    [InlineData("@Ткачук", "106")]
    [InlineData("[USER=106]Глеб[/USER]", "106")]
    public void Short_forms_slips_and_alphabets(string text, string who) => Assert.Equal(who, Who(text));

    [Theory]
    [InlineData("кладовщику", "103")]
    [InlineData("кладовщице", "103")]
    [InlineData("закупщику", "111")]
    [InlineData("главврачу", "112")]
    [InlineData("директору", "101")]
    [InlineData("нашему юристу", "107")]
    [InlineData("айтишнику", "106")]
    [InlineData("инженеру по охране труда", "109")]
    [InlineData("водителю", "104|108")]
    [InlineData("водителям", "104,108")]
    [InlineData("водителю Павлу", "104")]
    [InlineData("the lawyer", "107")]
    [InlineData("Юля из юридического", "107")]
    [InlineData("бухгалтерии", "105")]
    public void Jobs_and_departments(string text, string who) => Assert.Equal(who, Who(text));

    [Theory]
    [InlineData("мне", "101")]
    [InlineData("беру на себя", "101")]
    [InlineData("Тихонову", "-")]
    [InlineData("Глебу Сидорову", "-")]
    [InlineData("Виталию", "-")]
    [InlineData("сварщику", "-")]
    [InlineData("до пятницы", "-")]
    [InlineData("", "-")]
    [InlineData("Королёв или Королёва", "109|110")]
    [InlineData("Ткачуку и Зайцу", "106,111")]
    [InlineData("не Ткачуку, а Зайцу", "111")]
    public void The_author_strangers_and_several(string text, string who) => Assert.Equal(who, Who(text));
}
