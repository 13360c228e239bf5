using Mono.Cecil;

namespace B24CoachBot.Domain.Tests.House;

/// <summary>A line of BannedSymbols.txt: kind, type, member and parameters as documentation ids write them.</summary>
internal sealed record BannedSymbol(char Kind, string Type, string Member, string Parameters)
{
    public static IReadOnlyList<BannedSymbol> All { get; } =
        [.. Sources.Text("src/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public bool Is(TypeReference type) => Kind == 'T' && type.FullName == Type;

    public bool Is(MemberReference member) =>
        member is MethodReference method && method.DeclaringType.FullName == Type && Kind switch
        {
            'T' => true,
            'P' => method.Name == $"get_{Member}",
            _ => method.Name == Member && string.Join(',', method.Parameters.Select(each => each.ParameterType.FullName)) == Parameters,
        };

    /// <summary>The platform has it: a misspelt line bans nothing.</summary>
    public bool Exists()
    {
        var type = Platform(Type);
        return type is not null && Kind switch
        {
            'T' => true,
            'P' => type.GetProperty(Member) is not null,
            _ => type.GetMethods().Any(method => method.Name == Member
                && string.Join(',', method.GetParameters().Select(each => each.ParameterType.FullName)) == Parameters),
        };
    }

    private static Type? Platform(string name) => new[]
    {
        typeof(object).Assembly, typeof(Console).Assembly, typeof(System.Diagnostics.Stopwatch).Assembly, typeof(System.Security.Cryptography.RandomNumberGenerator).Assembly,
    }.Select(assembly => assembly.GetType(name)).FirstOrDefault(found => found is not null);

    private static BannedSymbol Read(string line)
    {
        var id = line.Split(';')[0];
        var open = id.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? id[2..] : id[2..open];
        if (id[0] == 'T')
        {
            return new BannedSymbol('T', name, "", "");
        }

        var dot = name.LastIndexOf('.');
        return new BannedSymbol(id[0], name[..dot], name[(dot + 1)..], open < 0 ? "" : id[(open + 1)..^1]);
    }
}
