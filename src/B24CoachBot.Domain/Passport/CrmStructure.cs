using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Passport;

/// <summary>How the portal's CRM is built: pipelines with their stages, and the fields of deals and leads. Read once a day.</summary>
public sealed record CrmStructure(IReadOnlyList<Pipeline> Pipelines, IReadOnlyList<CardField> Fields)
{
    public static CrmStructure Empty { get; } = new([], []);

    /// <param name="number">The portal's number of the pipeline; leads have one pipeline without a number.</param>
    public Pipeline? Find(CrmKind entity, string? number) => Pipelines.FirstOrDefault(pipeline => pipeline.Entity == entity && pipeline.Number == (number ?? ""));

    public CardField? Field(CrmKind entity, string code) => Fields.FirstOrDefault(field => field.Entity == entity && field.Code == code);
}

/// <summary>A pipeline and its stages from the first on. <paramref name="Number"/> is empty for leads.</summary>
public sealed record Pipeline(CrmKind Entity, string Number, string Name, IReadOnlyList<PipelineStage> Stages);

/// <summary>A field of a card: the portal's code and type, the title people see, and the entries of a list.</summary>
/// <param name="Mandatory">The portal itself insists on it, on every stage.</param>
public sealed record CardField(CrmKind Entity, string Code, string Type, string Title, IReadOnlyList<FieldOption> Options, bool Mandatory);
