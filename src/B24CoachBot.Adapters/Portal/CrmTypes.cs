using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>How the portal numbers and names the kinds of cards. Source: crm/data-types.md.</summary>
public static class CrmTypes
{
    public const int Lead = 1;
    public const int Deal = 2;
    public const int Contact = 3;
    public const int Company = 4;

    public static int Number(CrmKind kind) => kind switch
    {
        CrmKind.Lead => Lead,
        CrmKind.Contact => Contact,
        CrmKind.Company => Company,
        _ => Deal,
    };

    public static string Name(CrmKind kind) => kind switch
    {
        CrmKind.Lead => "lead",
        CrmKind.Contact => "contact",
        CrmKind.Company => "company",
        _ => "deal",
    };
}
