namespace B24CoachBot.Domain.Language;

/// <summary>What a date in a text is for, weakest first (CONVENTIONS 10).</summary>
public enum DateRole
{
    /// <summary>Belongs to a thing: «отчёт за март», «договор от 12.01», «обсуждали вчера».</summary>
    Context,

    /// <summary>Taken back: «не в среду, а в пятницу».</summary>
    Corrected,

    /// <summary>When a draft is due, while the final date stands elsewhere.</summary>
    Draft,

    /// <summary>When a meeting or another event happens.</summary>
    Event,

    /// <summary>When to do it.</summary>
    Plain,

    /// <summary>Until when: «до», «к», "by", «сдать».</summary>
    Term,

    /// <summary>Called the deadline: «срок», «дедлайн», "due".</summary>
    Deadline,
}
