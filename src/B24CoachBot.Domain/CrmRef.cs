using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain;

/// <summary>A card of the CRM by its number.</summary>
public readonly record struct CrmRef(CrmKind Kind, long Id)
{
    public override string ToString() => $"{Kind}:{Id}";
}
