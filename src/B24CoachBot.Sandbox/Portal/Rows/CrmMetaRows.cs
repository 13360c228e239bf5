namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A pipeline of deals; the default one has number 0, which is why the row id is shifted by one.</summary>
public sealed record CrmCategoryRow(long Id, long Number, string Name, int Sort, int EntityTypeId) : IRow;

/// <summary>A value of a CRM dictionary (stage, source); <paramref name="Semantics"/> is null in process, S won, F lost.</summary>
public sealed record CrmStatusRow(long Id, string EntityId, string StatusId, string Name, int Sort, string? Semantics, long? CategoryId) : IRow
{
    public bool System { get; init; }
}

/// <summary>A custom field, e.g. UF_CRM_NEXT_STEP of deals; <paramref name="Type"/> as in crm.item.fields.</summary>
public sealed record CrmUserFieldRow(long Id, int EntityTypeId, string Code, string Type, string Title) : IRow
{
    public bool Mandatory { get; init; }

    public bool Multiple { get; init; }

    /// <summary>Options of an enumeration: id and text.</summary>
    public IReadOnlyList<CrmFieldOption> Options { get; init; } = [];
}

public sealed record CrmFieldOption(long Id, string Value);

/// <summary>Fields that must be filled when an item enters a stage; no method of the portal tells them.</summary>
public sealed record CrmStageRuleRow(long Id, int EntityTypeId, string StageId, IReadOnlyList<string> Fields) : IRow;
