using System.Globalization;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>One condition of <c>crm.stagehistory.list</c>; leads say STATUS where deals say STAGE.</summary>
internal static class StageHistoryFilter
{
    public static bool Holds(StageHistoryRow row, string key, Args filter, World world)
    {
        var name = key.TrimStart('!', '<', '>', '=', '@');
        var sign = key[..^name.Length];
        var wanted = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        return name.ToUpperInvariant() switch
        {
            "ID" => Number(sign, wanted, row.Id),
            "OWNER_ID" => Number(sign, wanted, row.OwnerId),
            "TYPE_ID" => Number(sign, wanted, row.TypeId),
            "CATEGORY_ID" => Number(sign, wanted, row.CategoryId ?? 0),
            "STAGE_ID" or "STATUS_ID" => wanted.Contains(row.StageId) != sign.StartsWith('!'),
            "STAGE_SEMANTIC_ID" or "STATUS_SEMANTIC_ID" => wanted.Contains(row.Semantics) != sign.StartsWith('!'),
            "CREATED_TIME" => Instants.Read(wanted[0], world.Zone) is { } bound && Ordered(sign, row.At.CompareTo(bound)),
            _ => throw new PortalError(400, "INVALID_ARG_VALUE", $"Invalid filter: field '{name}' is not allowed in filter"),
        };
    }

    private static bool Number(string sign, List<string> wanted, long value)
    {
        var numbers = wanted.Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return sign is "<" or "<=" or ">" or ">="
            ? Ordered(sign, value.CompareTo(numbers[0]))
            : numbers.Contains(value) != sign.StartsWith('!');
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
