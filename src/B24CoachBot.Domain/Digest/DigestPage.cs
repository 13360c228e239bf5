using System.Text.Json.Serialization;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>All that a lead's digest of a day can say. It is stored until it is read, so members are only ever added.</summary>
public sealed record DigestPage
{
    public required UserId Lead { get; init; }

    /// <summary>The departments that the lead heads.</summary>
    public required string Department { get; init; }

    public required DigestSpan Span { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The first and the last day it tells of.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required PilotPoint Pilot { get; init; }

    /// <summary>Over everybody below the lead.</summary>
    public required Figures Whole { get; init; }

    /// <summary>The same before the pilot; null without one.</summary>
    public Figures? Was { get; init; }

    /// <summary>Person by person, of those right below the lead.</summary>
    public IReadOnlyList<PersonFigures> People { get; init; } = [];

    /// <summary>Department by department, where there are several below.</summary>
    public IReadOnlyList<PartFigures> Parts { get; init; } = [];

    /// <summary>The words for codes that the figures name.</summary>
    public IReadOnlyList<PipelineWords> Pipelines { get; init; } = [];

    public IReadOnlyList<FieldWords> FieldTitles { get; init; } = [];

    public IReadOnlyList<Advice> Advices { get; init; } = [];

    /// <summary>Advice that was given often enough and is given no more; the weekly digest says how much of it there is.</summary>
    public int LeftOut { get; init; }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<HangingApproval> Hanging { get; init; } = [];

    public required DigestCost Cost { get; init; }

    /// <summary>Blocks that the lead did not take off, in the page's order: names of <see cref="DigestBlocks"/>.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>The block that nobody looked into for weeks: may it go?</summary>
    public string? OfferToGo { get; init; }

    /// <summary>What must be told to a person first, and is not shown to the lead yet.</summary>
    public IReadOnlyList<ToldLine> Personal { get; init; } = [];

    /// <summary>Minutes after a call, week by week.</summary>
    public required TrendChart Trend { get; init; }

    /// <summary>Nothing happened in the last working day, and nothing hangs newly.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Cards, tasks and approvals whose titles and links are wanted.</summary>
    [JsonIgnore]
    public IReadOnlyList<EvidenceRef> Evidence => [.. Advices.SelectMany(advice => advice.Evidence).Concat(Hanging.Select(approval => approval.Evidence)).Select(one => one.Ref).Distinct()];

    /// <summary>With what the portal calls them.</summary>
    public DigestPage With(IReadOnlyList<Evidence> titles)
    {
        var known = titles.DistinctBy(one => one.Ref).ToDictionary(one => one.Ref);
        return this with
        {
            Advices = [.. Advices.Select(advice => advice with { Evidence = [.. advice.Evidence.Select(one => known.GetValueOrDefault(one.Ref, one))] })],
            Hanging = [.. Hanging.Select(approval => approval with { Evidence = known.GetValueOrDefault(approval.Evidence.Ref, approval.Evidence) })],
        };
    }
}

/// <summary>Where the pilot stands on the digest's day.</summary>
/// <param name="Day">Null before the pilot.</param>
/// <param name="Of">How many days it lasts; null where nobody said.</param>
/// <param name="Watched">Before the pilot: for how many days the bot has counted.</param>
/// <param name="DaysToWait">Until an effect may be told; 0 when it may.</param>
public sealed record PilotPoint(int? Day, int? Of, int Watched, int DaysToWait, bool Preliminary);

public sealed record PersonFigures(UserId Person, string Name, Figures Figures);

/// <summary>A department below, as a whole.</summary>
public sealed record PartFigures(string Name, Figures Figures);

/// <summary>A pipeline and its stages as people see them.</summary>
public sealed record PipelineWords(CrmKind Entity, string Number, string Name, IReadOnlyList<StageWords> Stages);

public sealed record StageWords(string Id, string Name);

/// <summary>A field's title in both languages.</summary>
public sealed record FieldWords(CrmKind Entity, string Pipeline, string Field, string Russian, string English)
{
    public string In(Tongue tongue) => tongue == Tongue.Russian ? Russian : English;
}

/// <param name="Messages">New ones, to the whole team, in the digest's days.</param>
/// <param name="Minutes">≈ of the team's time, rounded up.</param>
public sealed record DigestCost(int Messages, int Answers, int Minutes);
