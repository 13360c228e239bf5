using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Tests.Language;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Passport;

/// <summary>The shipped pages as the tests ask them. The moment is a Wednesday, 11:00 in Moscow.</summary>
internal static class Pages
{
    public static readonly DateTimeOffset Now = Office.Now;

    private static readonly FieldOption[] Ways = [new("1", "Самовывоз"), new("2", "До склада клиента"), new("3", "Транспортной компанией")];

    public static FieldPassport Services => Repository.Reading.Library.Passports.Of(CrmKind.Deal, "0", null)!;

    public static FieldPassport Goods => Repository.Reading.Library.Passports.Of(CrmKind.Deal, "1", "Продажа товаров")!;

    public static FieldPassport Leads => Repository.Reading.Library.Passports.Of(CrmKind.Lead, null, null)!;

    public static FieldQuestion Ask(FieldPassport page, string key, FieldValue? standing = null) =>
        new(page.Find(key)!, key == "delivery" ? Ways : [], Office.Calendar, "RUB") { Standing = standing };
}
