namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>What is left of a clause for the title: its tokens, its first action (−1 for none) and how many words name things.</summary>
internal readonly record struct TitlePiece(Clause Clause, int[] Kept, int Action, int Things)
{
    public bool IsEmpty => Kept.Length == 0;
}
