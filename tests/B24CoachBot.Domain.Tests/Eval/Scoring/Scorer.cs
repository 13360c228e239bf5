using System.Text.Json.Nodes;

namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>The rules by which readings are judged, task by task; <see cref="ScorersAgreeTests"/> holds them to the scorer they were written after.</summary>
internal static class Scorer
{
    public static void Take(JsonNode record, JsonNode pred, Marks marks)
    {
        switch (Gold.Text(record, "task"))
        {
            case "date": DateScore.Take(record, pred, marks); break;
            case "instruction": InstructionScore.Take(record, pred, marks); break;
            case "money": MoneyScore.Take(record, pred, marks); break;
            case "answer": AnswerScore.Take(record, pred, marks); break;
            case "guardrail": GuardScore.Take(record, pred, marks); break;
            case "person": PersonScore.Take(record, pred, marks); break;
            case var other: throw new InvalidDataException($"Nothing scores the task {other}.");
        }
    }
}
