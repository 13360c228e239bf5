using System.Text.Json;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Eval;

public sealed class InstructionAndPeopleFloors
{
    [Theory]
    [InlineData("instructions-ru.jsonl")]
    [InlineData("instructions-en.jsonl")]
    public void Every_field_of_the_examples_is_read_and_none_invented(string file)
    {
        var marks = InstructionExam.Take(file, out var invented);

        Assert.Empty(invented);
        Assert.All(marks, mark => Assert.True((double)mark.Value.Right / mark.Value.All >= 0.95, $"{mark.Key}: {mark.Value.Right} of {mark.Value.All}"));
    }

    [Fact]
    public void Every_example_of_a_person_is_read()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Eval", "people.jsonl")))
        {
            var record = JsonDocument.Parse(line).RootElement;
            var gold = record.GetProperty("gold");
            var (status, people) = PersonReader.Read(InstructionExam.Text(record, "text")!, InstructionExam.Directory(record), new UserId(record.GetProperty("author").GetInt32())) switch
            {
                PersonReading.Match match => ("match", match.People),
                PersonReading.Ambiguous ambiguous => ("ambiguous", ambiguous.People),
                _ => ("none", (IReadOnlyList<UserId>)[]),
            };

            Assert.Equal(
                (InstructionExam.Text(gold, "status"), string.Join(',', gold.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()).Order())),
                (status, string.Join(',', people.Select(id => id.Value).Order())));
        }
    }
}
