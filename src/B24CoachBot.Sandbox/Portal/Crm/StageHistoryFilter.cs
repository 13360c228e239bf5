using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>One condition of <c>crm.stagehistory.list</c>; leads say STATUS where deals say STAGE.</summary>
internal static class StageHistoryFilter
{
    public static Func<StageHistoryRow, bool> Of(string key, Args filter, World world)
    {
        var name = key.TrimStart('!', '<', '>', '=', '@');
        var sign = key[..^name.Length];
        var wanted = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        return name.ToUpperInvariant() switch
        {
            "ID" => Number(sign, wanted, row => row.Id),
            "OWNER_ID" => Number(sign, wanted, row => row.OwnerId),
            "TYPE_ID" => Number(sign, wanted, row => row.TypeId),
            "CATEGORY_ID" => Number(sign, wanted, row => row.CategoryId ?? 0),
            "STAGE_ID" or "STATUS_ID" => row => wanted.Contains(row.StageId) != sign.StartsWith('!'),
            "STAGE_SEMANTIC_ID" or "STATUS_SEMANTIC_ID" => row => wanted.Contains(row.Semantics) != sign.StartsWith('!'),
            "CREATED_TIME" => wanted is [var text] && Instants.Read(text, world.Zone) is { } bound ? row => Ordered(sign, row.At.CompareTo(bound)) : _ => false,
            _ => throw new PortalError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{name}' is not allowed in filter"),
        };
    }

    private static Func<StageHistoryRow, bool> Number(string sign, List<string> wanted, Func<StageHistoryRow, long> read)
    {
        var numbers = wanted.Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToHashSet();
        return sign is "<" or "<=" or ">" or ">="
            ? row => Ordered(sign, read(row).CompareTo(numbers.First()))
            : row => numbers.Contains(read(row)) != sign.StartsWith('!');
    }

    private static bool Ordered(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => order == 0,
    };
}
