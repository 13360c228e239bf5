using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using B24CoachBot.Adapters.Library;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace B24CoachBot.Domain.Tests.House;

/// <summary>Who may know whom. Folders that are still to come are named already.</summary>
public sealed class ArrowsTests
{
    private static readonly Architecture House = new ArchLoader().LoadAssemblies(typeof(BotEvent).Assembly, typeof(LibraryFolder).Assembly).Build();

    // People, Calendar ← Language ← Guardrails, Attention ← Passport ← Templates, Proposals ← Consents ← Conversations: a floor knows only the floors below it.
    private static readonly string[][] Floors =
        [["People", "Calendar"], ["Language"], ["Guardrails", "Attention"], ["Passport"], ["Templates", "Proposals"], ["Consents"], ["Conversations"]];

    private static readonly string[] IoFolders = ["Portal", "Storage", "Library", "Ai", "Pictures"];

    public static TheoryData<string, string[]> MayNotKnow
    {
        get
        {
            var rows = new TheoryData<string, string[]>();
            foreach (var (height, floor) in Floors.Index())
            {
                foreach (var folder in floor)
                {
                    rows.Add($"Domain.{folder}", [.. Floors.Skip(height).SelectMany(above => above).Where(other => other != folder).Select(other => $"Domain.{other}")]);
                }
            }

            rows.Add("Domain.Metrics", ["Domain.Digest", "Domain.Conversations"]);
            rows.Add("Domain.Digest", ["Domain.Conversations"]);
            foreach (var folder in IoFolders)
            {
                rows.Add($"Adapters.{folder}", [.. IoFolders.Where(other => other != folder).Select(other => $"Adapters.{other}")]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(MayNotKnow))]
    public void A_folder_does_not_know(string folder, string[] others)
    {
        foreach (var other in others)
        {
            Types().That().ResideInNamespaceMatching(Within(folder))
                .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(Within(other))
                .Because("design: arrows inside the domain, and folders of I/O that may not know each other")
                .WithoutRequiringPositiveResults()
                .Check(House);
        }
    }

    [Fact]
    public void The_named_folders_are_those_that_are_there()
    {
        Assert.NotEmpty(Types().That().ResideInNamespaceMatching(Within("Domain.Language")).GetObjects(House));
        Assert.NotEmpty(Types().That().ResideInNamespaceMatching(Within("Adapters.Portal")).GetObjects(House));

        var known = Floors.SelectMany(floor => floor).Concat(["Readiness", "Pilot", "Metrics", "Digest"]);
        Assert.Empty(Folders("src/B24CoachBot.Domain").Except(known));
        Assert.Empty(Folders("src/B24CoachBot.Adapters").Except(IoFolders));
    }

    [Fact]
    public void A_conversation_does_not_know_another() =>
        SliceRuleDefinition.Slices().Matching("B24CoachBot.Domain.Conversations.(*)").Should().NotDependOnEachOther().Check(House);

    private static IEnumerable<string> Folders(string project) =>
        Sources.Code(project).Select(file => file.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct();

    private static string Within(string folder) => $@"^B24CoachBot\.{folder.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)";
}
