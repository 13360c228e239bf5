namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>With what force words reach a client.</summary>
internal enum Force
{
    /// <summary>To be told to the client: «скажи клиенту, что …».</summary>
    Told,

    /// <summary>To be promised or offered: «пообещай», «предложи», "offer".</summary>
    Promised,

    /// <summary>To be told to somebody known by first name only: a colleague as likely as a client.</summary>
    ToldSomebody,

    /// <summary>To be granted: «дай им», "give them"; only a discount counts.</summary>
    Granted,

    /// <summary>A draft addressed to the client: «вам», a greeting.</summary>
    Drafted,

    /// <summary>Addressed to nobody, but said by us to the outside: «гарантируем», «предлагаем».</summary>
    Declared,

    /// <summary>Addressed to nobody and begun with our own doing: «уложимся в две недели»; a term counts, a price only with an offer.</summary>
    Pledged,
}

/// <summary>Tokens that are said to a client, from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct Segment(int First, int End, Force Force, bool IsQuestion = false)
{
    public static implicit operator (int First, int End)(Segment segment) => (segment.First, segment.End);
}
