using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>The filter of activities. Several bindings are OR, and an activity comes once for every one that it matches.</summary>
internal static class ActivityFilter
{
    /// <summary>How many times an activity stands in the list; 0 is not at all.</summary>
    public static Func<ActivityRow, int> Of(Args filter, World world)
    {
        var tests = filter.Keys.Where(key => !string.Equals(key, "BINDINGS", StringComparison.OrdinalIgnoreCase)).Select(key => Condition(filter, key, world)).ToList();
        var bindings = filter.List("BINDINGS").OfType<JsonObject>().Select(pair => new Args(pair, strict: false))
            .Select(pair => (Type: pair.NumberOrNull("OWNER_TYPE_ID"), Owner: pair.NumberOrNull("OWNER_ID"))).ToList();
        return activity => !tests.TrueForAll(test => test(activity)) ? 0
            : bindings.Count == 0 ? 1
            : bindings.Sum(wanted => activity.Cards.Count(card => (wanted.Type ?? card.OwnerTypeId) == card.OwnerTypeId && (wanted.Owner ?? card.OwnerId) == card.OwnerId));
    }

    /// <summary>Those that the filter can let through at all, by id: of the cards it names, or of the ids.</summary>
    public static IEnumerable<ActivityRow> Candidates(Args filter, World world)
    {
        var table = world.Table<ActivityRow>();
        var bindings = filter.List("BINDINGS").OfType<JsonObject>().Select(pair => new Args(pair, strict: false)).ToList();
        var named = (bindings.Count > 0 ? bindings : [filter]).Select(pair => (Types: pair.Numbers("OWNER_TYPE_ID"), Owners: pair.Numbers("OWNER_ID"))).ToList();
        return named.TrueForAll(pair => pair is { Types.Count: > 0, Owners.Count: > 0 })
            ? named.SelectMany(pair => pair.Types.SelectMany(type => pair.Owners.SelectMany(owner => table.Of(Indexes.ActivitiesOfCard, new ActivityBinding((int)type, owner)))))
                .DistinctBy(row => row.Id).OrderBy(row => row.Id)
            : IdRange.Of(filter.Members).Rows(table);
    }

    private static Func<ActivityRow, bool> Condition(Args filter, string key, World world)
    {
        var name = key.TrimStart('!', '<', '>', '=', '%', '@');
        var sign = key[..^name.Length];
        var wanted = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        return name.ToUpperInvariant() switch
        {
            "ID" => Numbers(sign, wanted, row => row.Id),
            "OWNER_ID" => Numbers(sign, wanted, row => row.OwnerId),
            "OWNER_TYPE_ID" => Numbers(sign, wanted, row => row.OwnerTypeId),
            "RESPONSIBLE_ID" => Numbers(sign, wanted, row => row.ResponsibleId),
            "AUTHOR_ID" => Numbers(sign, wanted, row => row.AuthorId),
            "TYPE_ID" => Numbers(sign, wanted, row => row.TypeId),
            "DIRECTION" => Numbers(sign, wanted, row => row.Direction),
            "PARENT_ID" => Numbers(sign, wanted, row => row.ParentId ?? 0),
            "ASSOCIATED_ENTITY_ID" => Numbers(sign, wanted, row => row.AssociatedId),
            "ORIGIN_ID" => row => wanted.Contains(row.OriginId ?? "") != sign.StartsWith('!'),
            "PROVIDER_ID" => row => wanted.Contains(row.ProviderId) != sign.StartsWith('!'),
            "COMPLETED" => row => wanted.Contains(row.Completed ? "Y" : "N") != sign.StartsWith('!'),
            "SUBJECT" => row => wanted.Exists(text => row.Subject.Contains(text, StringComparison.OrdinalIgnoreCase)),
            "DESCRIPTION" => row => wanted.Exists(text => row.Description.Contains(text, StringComparison.OrdinalIgnoreCase)),
            "CREATED" => Moments(sign, wanted, row => row.Created, world),
            "LAST_UPDATED" => Moments(sign, wanted, row => row.Updated, world),
            "END_TIME" => Moments(sign, wanted, row => row.End ?? row.Start ?? row.Created, world),
            "DEADLINE" => Moments(sign, wanted, row => row.Deadline, world),
            "START_TIME" => Moments(sign, wanted, row => row.Start ?? row.Created, world),
            _ => _ => true,
        };
    }

    private static Func<ActivityRow, bool> Numbers(string sign, List<string> wanted, Func<ActivityRow, long> read)
    {
        var numbers = wanted.Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return sign is "<" or "<=" or ">" or ">="
            ? row => Holds(sign, read(row).CompareTo(numbers[0]))
            : row => numbers.Contains(read(row)) != sign.StartsWith('!');
    }

    private static Func<ActivityRow, bool> Moments(string sign, List<string> wanted, Func<ActivityRow, DateTimeOffset?> read, World world)
    {
        var bound = Instants.Read(wanted[0], world.Zone) ?? throw new PortalError(400, "INVALID_ARG_VALUE", $"Invalid date {wanted[0]}");
        return row => read(row) is { } moment && Holds(sign, moment.CompareTo(bound));
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => order == 0,
    };
}
