using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A command's parameters in the order given (some methods take them by position), in PHP's bracket form:
/// <c>fields[TAGS][0]=…</c>. Values are URL-encoded once.</summary>
public sealed partial class BatchQuery
{
    private readonly StringBuilder query = new();

    /// <summary>A person's words may look like a reference to another command's result; a word joiner keeps them words.</summary>
    public BatchQuery Set(string key, string value) => Write(key, Uri.EscapeDataString(Reference().Replace(value, "$\u2060result[")));

    public BatchQuery Set(string key, long value) => Write(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Written as <c>Y</c> or <c>N</c>, which both families of methods read.</summary>
    public BatchQuery Set(string key, bool value) => Write(key, value ? "Y" : "N");

    /// <summary>Written with its offset.</summary>
    public BatchQuery Set(string key, DateTimeOffset value) =>
        Write(key, Uri.EscapeDataString(value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));

    /// <summary>The result of an earlier command of the same batch.</summary>
    public BatchQuery Set(string key, BatchResult value) => Write(key, value.ToString());

    public BatchQuery Set(string key, IEnumerable<string> values) => Each(key, values, Set);

    public BatchQuery Set(string key, IEnumerable<int> values) => Each(key, values, (name, value) => Set(name, value));

    public override string ToString() => query.ToString();

    private BatchQuery Each<T>(string key, IEnumerable<T> values, Func<string, T, BatchQuery> set)
    {
        foreach (var (index, value) in values.Index())
        {
            set($"{key}[{index}]", value);
        }

        return this;
    }

    private BatchQuery Write(string key, string encoded)
    {
        // Brackets shape the key; all else inside it (the % of a LIKE filter, say) is text.
        var name = Uri.EscapeDataString(key).Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal);
        query.Append(query.Length == 0 ? "" : "&").Append(name).Append('=').Append(encoded);
        return this;
    }

    [GeneratedRegex(@"\$result\[")]
    private static partial Regex Reference();
}

/// <summary><c>$result[key][path]…</c>: what an earlier command answered, put in by the portal.</summary>
public sealed record BatchResult(string Key, params IReadOnlyList<string> Path)
{
    public override string ToString() => $"$result[{Key}]{string.Concat(Path.Select(step => $"[{step}]"))}";
}
