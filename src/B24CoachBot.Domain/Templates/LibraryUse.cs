namespace B24CoachBot.Domain.Templates;

/// <summary>What became of something the library proposed: taken as it stood, or changed first.</summary>
/// <param name="Item">A task kind, a passport or a template, as <see cref="LibraryItems"/> names it.</param>
/// <param name="Changed">See <see cref="EditDistance.Percent"/>.</param>
public sealed record LibraryUse(string Item, int Changed);

/// <summary>The names under which uses are counted. Stored: contracts.</summary>
public static class LibraryItems
{
    private const string OfKind = "kind/";
    private const string OfPassport = "passport/";
    private const string OfTemplate = "template/";

    public static string Kind(string? key) => OfKind + (key ?? TaskKind.GenericKey);

    public static string Passport(string key) => OfPassport + key;

    public static string Template(string id) => OfTemplate + id;

    /// <summary>The kind's key; null for anything else.</summary>
    public static string? KindOf(string item) => item.StartsWith(OfKind, StringComparison.Ordinal) ? item[OfKind.Length..] : null;

    public static string? PassportOf(string item) => item.StartsWith(OfPassport, StringComparison.Ordinal) ? item[OfPassport.Length..] : null;

    public static string? TemplateOf(string item) => item.StartsWith(OfTemplate, StringComparison.Ordinal) ? item[OfTemplate.Length..] : null;
}

/// <summary>How an item of the library fared in a stretch of days.</summary>
/// <param name="Uses">How often it was approved, or a template shown.</param>
/// <param name="Changed">Per cent, summed over the uses.</param>
public sealed record ItemUse(string Item, int Uses, int Changed, int Likes, int Dislikes)
{
    /// <summary>How much of it is changed on the average.</summary>
    public int AverageChange => Uses == 0 ? 0 : (int)Math.Round((double)Changed / Uses, MidpointRounding.AwayFromZero);
}
