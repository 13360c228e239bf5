using System.Text;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The kinds that every office has as a card shows them, without and with a client; with APPROVE=1 they are rewritten, and the diff is the review.</summary>
public sealed class KindGoldenTests
{
    public static TheoryData<string> Kinds => [.. LibraryTests.Conventional];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_reads_as_approved(string key)
    {
        var kind = Repository.Reading.Library.FindKind(key)!;
        var text = new StringBuilder();
        Write(text, kind.Russian, "«Вектор»");
        Write(text, kind.English, "Vector");

        Approved.Matches(Path.Combine(Repository.Golden, "kinds", key + ".txt"), text.ToString());
    }

    private static void Write(StringBuilder text, KindText kind, string client)
    {
        foreach (var known in new[] { null, client })
        {
            text.Append("== ").Append(known ?? "no client").Append('\n')
                .Append(kind.Name).Append(": ").Append(kind.Title?.For(known) ?? "-").Append('\n')
                .AppendJoin('\n', kind.Steps(known).Select((step, at) => $"{at + 1}) {step}")).Append('\n')
                .AppendJoin('\n', kind.Criteria(known).Select(criterion => $"• {criterion}")).Append("\n\n");
        }
    }
}
