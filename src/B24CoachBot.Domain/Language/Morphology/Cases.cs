namespace B24CoachBot.Domain.Language.Morphology;

/// <summary>The Russian cases a form can stand for; a name that does not change stands for all.</summary>
[Flags]
internal enum Cases
{
    None = 0,
    Nominative = 1,
    Genitive = 2,
    Dative = 4,
    Accusative = 8,
    Instrumental = 16,
    Prepositional = 32,

    /// <summary>The clipped call: «Маш», «Паш».</summary>
    Vocative = 64,
    Any = Nominative | Genitive | Dative | Accusative | Instrumental | Prepositional,
    Called = Nominative | Vocative,
}
