using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Tests.Metrics;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>What a lead is advised to take up, with whom, and how often.</summary>
public sealed class AdviceTests
{
    public static TheoryData<AdviceKind, MetricRows, int, int> Reasons => new()
    {
        { AdviceKind.SameStep, Sales.SameStep(Sales.Ann), 4, 4 },
        { AdviceKind.DayPassed, new MetricRows { Cards = [.. Enumerable.Range(1, 4).Select(id => Sales.Card(id, Sales.Ann, null, Sales.Day.AddDays(-id + 1)))] }, 3, 4 },
        { AdviceKind.TaskReturned, new MetricRows { Tasks = [Rows.Task("10 10:00", ("12 10:00", 3, 5), ("12 12:00", 5, 2), ("16 10:00", 2, 5), ("16 12:00", 5, 3))] }, 2, 0 },
        { AdviceKind.TalksWithoutAction, new MetricRows { Talks = [Rows.Talk("16 10:00"), Rows.Talk("16 12:00"), Rows.Talk("17 10:00"), Rows.Talk("17 12:00")], Touches = [Rows.Touch("16 10:10")] }, 3, 4 },
        { AdviceKind.FieldEmpty, new MetricRows { Fields = [new FieldCount(new(2026, 11, 19), Sales.Ann, CrmKind.Deal, "0", "budget", 5, 1, 1)], Cards = [Sales.Card(1, Sales.Ann, null, budget: FieldFill.Empty)] }, 3, 5 },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_was_seen_gives_reason_to_talk(AdviceKind kind, MetricRows rows, int count, int of)
    {
        var advice = Assert.Single(DigestMaker.Make(Sales.Ask().Told() with { Always = true }, rows)!.Advices);

        Assert.Equal((kind, Sales.Ann, "Ann Gray", count, of, AdviceForm.Act), (advice.Kind, advice.Person, advice.Name, advice.Count, advice.Of, advice.Form));
        Assert.NotEmpty(advice.Evidence);
    }

    [Theory]
    [InlineData(Note.Refused, "call", 3, AdviceKind.Refused, 3)]
    [InlineData(Note.Copies, "4", 1, AdviceKind.Copies, 4)]
    public void Notes_give_reason_to_talk_too(string name, string value, int times, AdviceKind kind, int count)
    {
        Note[] notes = [.. Enumerable.Range(1, times).Select(each => new Note(name, value, Rows.At($"{16 + each} 10:00")))];
        var ask = Sales.Ask().Told() with { Always = true };
        var page = DigestMaker.Make(ask with { NotesOf = new Dictionary<UserId, IReadOnlyList<Note>> { [Sales.Ann] = [.. ask.NotesOf[Sales.Ann], .. notes] } }, MetricRows.Empty)!;

        Assert.Equal((kind, count), (Assert.Single(page.Advices).Kind, page.Advices[0].Count));
    }

    [Fact]
    public void Less_than_the_least_is_no_reason()
    {
        var rows = new MetricRows
        {
            Cards = [.. Sales.SameStep(Sales.Ann, 2).Cards, Sales.Card(9, Sales.Ann, "mark", stage: "WON"), .. Enumerable.Range(10, 2).Select(id => Sales.Card(id, Sales.Bob, null, Sales.Day.AddDays(-1)))],
            Talks = [Rows.Talk("16 10:00"), Rows.Talk("16 12:00")],
            Tasks = [Rows.Task("10 10:00", ("16 10:00", 3, 5), ("16 12:00", 5, 2))],
            Fields = [new FieldCount(new(2026, 11, 19), Sales.Ann, CrmKind.Deal, "0", "budget", 4, 0, 0), new FieldCount(new(2026, 11, 19), Sales.Bob, CrmKind.Deal, "0", "budget", 10, 5, 0)],
        };

        var page = DigestMaker.Make(Sales.Ask().Told() with { Always = true }, rows)!;

        Assert.Empty(page.Advices);
        Assert.Empty(page.Personal);
    }

    [Fact]
    public void A_person_reads_first_what_the_lead_will_read()
    {
        var page = DigestMaker.Make(Sales.Ask(), Sales.SameStep(Sales.Ann))!;

        Assert.Empty(page.Advices);
        Assert.Equal(new ToldLine(Sales.Ann, AdviceKind.SameStep, 4) { Of = 4 }, Assert.Single(page.Personal));
        Assert.Empty(DigestMaker.Make(Sales.Ask().Told(), Sales.SameStep(Sales.Ann))!.Personal);
    }

    [Theory]
    [InlineData(0, AdviceForm.Act, 0)]
    [InlineData(2, AdviceForm.Act, 0)]
    [InlineData(3, AdviceForm.AskWhy, 0)]
    [InlineData(5, AdviceForm.AskWhy, 0)]
    [InlineData(6, null, 1)]
    public void Advice_that_is_not_taken_changes_its_form_and_then_falls_silent(int days, AdviceForm? form, int leftOut)
    {
        // Twice on one day is once, and what was said more than two weeks ago is forgotten.
        Note[] notes = [.. Enumerable.Range(1, days).SelectMany(back => Enumerable.Repeat(new Note(Note.Advised, "SameStep:11", Sales.Now.AddDays(-back)), 2)), new(Note.Advised, "SameStep:11", Sales.Now.AddDays(-15)), new(Note.Advised, "SameStep:12", Sales.Now.AddDays(-1))];

        var page = DigestMaker.Make(Sales.Ask().Told() with { Notes = notes }, Sales.SameStep(Sales.Ann))!;

        Assert.Equal(form, page.Advices.Select(advice => (AdviceForm?)advice.Form).SingleOrDefault());
        Assert.Equal(leftOut, page.LeftOut);
    }

    [Fact]
    public void At_most_three_pieces_of_advice_the_weightiest_first()
    {
        var rows = new MetricRows
        {
            Cards = [.. Sales.SameStep(Sales.Ann, 3).Cards, .. Sales.SameStep(Sales.Bob, 5).Cards, .. Enumerable.Range(50, 3).Select(id => Sales.Card(id, Sales.Bob, null, Sales.Day.AddDays(-1)))],
            Tasks = [Rows.Task("10 10:00", ("12 10:00", 3, 5), ("12 12:00", 5, 2), ("16 10:00", 2, 5), ("16 12:00", 5, 3))],
        };

        var page = DigestMaker.Make(Sales.Ask().Told() with { Always = true }, rows)!;

        Assert.Equal([(AdviceKind.SameStep, Sales.Bob), (AdviceKind.SameStep, Sales.Ann), (AdviceKind.DayPassed, Sales.Bob)], page.Advices.Select(advice => (advice.Kind, advice.Person)));
    }
}
