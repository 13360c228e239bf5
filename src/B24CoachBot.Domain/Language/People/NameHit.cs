using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Language.People;

[Flags]
internal enum NamePart
{
    None = 0,
    First = 1,
    Last = 2,
    Patronymic = 4,
    Initials = 8,
    Role = 16,

    /// <summary>A short form that is rather somebody else's name: «Алёна» for Елена. It counts when nobody has it for their own.</summary>
    Nick = 32,

    /// <summary>Several of this name: «Катям».</summary>
    Plural = 64,
}

/// <summary>A word can be this part of this person's name, in these cases. <c>Person</c> is the place in the directory.</summary>
internal readonly record struct NameHit(int Person, NamePart Part, Cases Cases);
