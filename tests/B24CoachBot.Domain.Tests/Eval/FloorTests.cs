using B24CoachBot.Domain.Tests.Eval.Scoring;

namespace B24CoachBot.Domain.Tests.Eval;

/// <summary>The floors of the examples. They are not the exam, so nothing less than nearly all will do.</summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("dates-ru")]
    [InlineData("dates-en")]
    [InlineData("money")]
    [InlineData("people")]
    [InlineData("answers")]
    public void A_reader_stays_above_its_floor(string set)
    {
        var marks = EvalSet.Judge(set, "exact", out var missed);

        Assert.True(marks["exact"].Share >= 0.97, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("instructions-ru")]
    [InlineData("instructions-en")]
    public void Every_field_of_an_instruction_stays_above_its_floor(string set)
    {
        var marks = EvalSet.Judge(set, "all_fields", out var missed);

        Assert.All(
            ["title_clean", "responsible", "accomplices", "observers", "deadline", "deadline_day", "deadline_kind", "priority", "template", "project", "crm"],
            field => Assert.True(marks[field].Share >= 0.95, $"{field}: {marks[field]}\n{string.Join('\n', missed)}"));
        Assert.True(marks["title"].Share >= 0.90, $"title: {marks["title"]}\n{string.Join('\n', missed)}");
        Assert.All(["checklist", "done_criteria"], field => Assert.True(marks[field].Harmony >= 0.90, $"{field}: {marks[field]}\n{string.Join('\n', missed)}"));
    }

    [Fact]
    public void Every_category_is_found_and_none_invented()
    {
        var marks = EvalSet.Judge("guardrails", "categories_exact", out var missed);

        Assert.All(GuardScore.Categories, category => Assert.True(marks[category] is { Precision: >= 0.95, Recall: >= 0.95 }, $"{category}: {marks[category]}\n{string.Join('\n', missed)}"));
        Assert.Equal(1, marks["hard_negatives_clean"].Share);
        Assert.All(marks.Fields.Where(field => field.Key.StartsWith("pii.", StringComparison.Ordinal)), field => Assert.Equal((0, 0), (field.Value.Wrong, field.Value.Left)));
    }

    [Theory]
    [InlineData("dates-ru", "exact")]
    [InlineData("dates-en", "exact")]
    [InlineData("money", "exact")]
    [InlineData("people", "exact")]
    [InlineData("instructions-ru", "all_fields")]
    [InlineData("instructions-en", "all_fields")]
    public void Nothing_is_invented(string set, string main)
    {
        var marks = EvalSet.Judge(set, main, out var missed);

        Assert.All(marks.Fields, field => Assert.True(field.Value.Invented == 0, $"{field.Key}: {field.Value}\n{string.Join('\n', missed)}"));
    }
}
