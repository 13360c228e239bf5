namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>What is left of a clause for the title: its tokens, its first action (−1 for none) and how many words name things.</summary>
/// <param name="LacksObject">The action takes an object and has none here: «раскидай по команде», «закажи 40 мешков».</param>
internal readonly record struct TitlePiece(Clause Clause, int[] Kept, int Action, int Things, bool LacksObject)
{
    public bool IsEmpty => Kept.Length == 0;
}
