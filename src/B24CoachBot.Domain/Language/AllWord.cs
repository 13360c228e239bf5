namespace B24CoachBot.Domain.Language;

/// <summary>What a message says about several drafts that stand open at once; numbers are counted from one, −1 is the last.</summary>
public abstract record AllWord
{
    private AllWord()
    {
    }

    /// <summary>«создать все», "create all".</summary>
    public sealed record All : AllWord;

    /// <summary>«только 1 и 3».</summary>
    public sealed record Only(IReadOnlyList<int> Numbers) : AllWord;

    /// <summary>«все, кроме второй».</summary>
    public sealed record AllBut(IReadOnlyList<int> Numbers) : AllWord;

    /// <summary>«отмени 2»: these go, the others stay as they are.</summary>
    public sealed record Drop(IReadOnlyList<int> Numbers) : AllWord;

    /// <summary>«убери все, кроме первой»: all others go.</summary>
    public sealed record DropAllBut(IReadOnlyList<int> Numbers) : AllWord;

    /// <summary>«отменить все», "none".</summary>
    public sealed record None : AllWord;
}
