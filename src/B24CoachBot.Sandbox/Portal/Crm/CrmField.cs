namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>One field of a CRM item as <c>crm.item.fields</c> describes it; <paramref name="Name"/> is how it is stored.</summary>
internal sealed record CrmField(string Name, string Type, string Title)
{
    public bool ReadOnly { get; init; }

    public bool Immutable { get; init; }

    public bool Multiple { get; init; }

    public bool Required { get; init; }

    public bool Custom { get; init; }

    /// <summary>The camelCase name, used for custom fields when original names are not asked for.</summary>
    public string CamelName => Custom ? CrmNames.Camel(Name) : Name;

    public string UpperName => Custom ? Name : CrmNames.Upper(Name);
}
