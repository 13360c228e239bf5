using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The card names the words a field was understood from, unless the field repeats them.</summary>
public sealed class TaskSayingsTests
{
    private static readonly UserId Doer = new(10);

    [Theory]
    [InlineData("главбуху", "Елена Смирнова", "главбуху")]
    [InlineData("Саше", "Александра Смирнова", "Саше")]
    [InlineData("Смирновой", "Елена Смирнова", null)]
    [InlineData("Марине", "Марина Кузнецова", null)]
    [InlineData("the CFO", "Robert King", "the CFO")]
    [InlineData("[USER=10]Елена Смирнова[/USER]", "Елена Смирнова", null)]
    public void Only_words_that_the_name_does_not_repeat_are_shown(string said, string name, string? shown) =>
        Assert.Equal(shown, TaskSayings.Words(Slots(said), "responsible", name));

    [Fact]
    public void A_field_that_was_changed_since_was_not_understood_from_those_words() =>
        Assert.Null(TaskSayings.Words(Slots("главбуху") with { Responsible = new UserId(11) }, "responsible", "Иван Иванов"));

    [Fact]
    public void A_field_without_a_span_has_no_words() => Assert.Empty(TaskSayings.Of(new Instruction(), "что-то", new TaskSlots()));

    [Fact]
    public void Urgency_is_shown_with_its_word()
    {
        const string text = "срочно проверить остатки";
        var read = new Instruction { Priority = Priority.High, Spans = [new ReadFrom("priority", new TextSpan(0, 6))] };
        var slots = new TaskSlots { Priority = Priority.High };

        Assert.Equal("срочно", TaskSayings.Words(slots with { SaidAs = TaskSayings.Of(read, text, slots) }, "priority", ""));
    }

    private static TaskSlots Slots(string said) => new() { Responsible = Doer, SaidAs = [new SaidAs("responsible", Doer.ToString(), said)] };
}
