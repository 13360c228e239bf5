using B24CoachBot.Domain.Language;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Language;

public sealed class InstructionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Котовой ", "Марина, ", "подготовить ", "договор ", "для Вектора ", "до пятницы ", "срочно ", "1) ", "2. ", "- ", "\n", "«", "»", "[USER=106]", "[/USER]", "[b]", "готово, когда ",
        "в копию ", "на ", "А.О. ", "не ", "а ", "чек-лист: ", "потом ", "и ", ", ", ". ", ": ", "? ", "🔥", "\u200b", "\u202e", "проект ", "мне ", "и", ">> ", "(", ")", "сделке № ", "12", "@", "to ", "ask ", "Gleb ",
    ];

    private static readonly Gen<string> Noise = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 40].Select(string.Concat);

    private static Instruction Read(string text) =>
        InstructionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few);

    [Fact]
    public void No_text_makes_a_reader_throw_and_every_span_lies_in_the_text() => Gen.OneOf(Noise, Gen.String).Sample(text =>
    {
        var read = Read(text);
        var edits = CorrectionReader.Read(text, Office.Now, Office.Calendar, Office.People, Office.Author);
        _ = PersonReader.Read(text, Office.People, Office.Author);
        _ = GlobalWordReader.Read(text);

        Assert.InRange(read.Title.Length, 0, 140);
        Assert.All(read.Spans, span => Assert.InRange(span.From.End, span.From.Start, text.Length));
        Assert.All(edits, edit => Assert.InRange(edit.From.End, edit.From.Start, text.Length));
    });

    [Fact]
    public void A_field_without_words_of_its_own_is_empty() => Noise.Sample(text =>
    {
        var read = Read(text);
        var fields = read.Spans.Select(span => span.Field).ToHashSet();

        Assert.True(read.Responsible is null || fields.Contains("responsible"));
        Assert.True(read.Observers.Count == 0 || fields.Contains("observers"));
        Assert.True(read.Priority == Priority.Normal || fields.Contains("priority"));
        Assert.True(read.Checklist.Count == 0 || fields.Contains("checklist"));
        Assert.True(read.DoneCriteria.Count == 0 || fields.Contains("done_criteria"));
        Assert.True(read.Crm.Count == 0 || fields.Contains("crm"));
        Assert.True(read.Project is null || fields.Contains("project"));
    });

    [Theory]
    [InlineData("Котовой подготовить счёт для Вектора до пятницы")]
    [InlineData("поставь задачу Марине проверить остатки до обеда")]
    [InlineData("Зайцу закупить перчатки, Белую в копию")]
    [InlineData("пусть Королёв проверит огнетушители завтра")]
    public void Yo_spaces_full_stops_and_politeness_make_no_difference(string text)
    {
        var plain = Outline(Read(text));

        Assert.Equal(plain, Outline(Read(text.Replace('ё', 'е'))));
        Assert.Equal(plain, Outline(Read("  " + text.Replace(" ", "  ", StringComparison.Ordinal) + " ")));
        Assert.Equal(plain, Outline(Read(text + ".")));
        Assert.Equal(plain, Outline(Read(text + ", пожалуйста")));
        Assert.Equal(plain, Outline(Read(text + " плз")));
    }

    [Fact]
    public void Several_tasks_never_throw_and_lie_in_the_text() => Noise.Sample(text =>
    {
        var tasks = InstructionReader.ReadAll(text, Office.Now, Office.Calendar, Office.People, Office.Author, Kinds.Few);

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.InRange(task.From.End, task.From.Start, text.Length));
        Assert.True(tasks.Count == 1 || tasks.All(task => task.Title.Length > 0));
    });

    private static string Outline(Instruction read) =>
        $"{read.Title.Replace('ё', 'е')}|{read.Responsible?.Only}|{string.Join(',', read.Observers.Select(person => person.Only))}|{read.Kind}|{(read.When as Heard<When>.Value)?.Said.Deadline}";
}
