using System.Text.Json;
using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A lead 1, deal 2, contact 3 or company 4; fields by camelCase name, custom ones by UF_CRM_ name.</summary>
public sealed record CrmItemRow(int EntityTypeId, long Number, IReadOnlyDictionary<string, JsonElement> Fields) : IRow
{
    public const long GreatestNumber = TypeStep - 1;

    private const long TypeStep = 1_000_000_000;

    /// <summary>Numbers repeat between types, rows of one table must not.</summary>
    [JsonIgnore]
    public long Id => Key(EntityTypeId, Number);

    public static long Key(int entityTypeId, long number) => (entityTypeId * TypeStep) + number;
}
