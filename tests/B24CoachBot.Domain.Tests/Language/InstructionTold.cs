using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>An instruction as the <c>.cases</c> tables write it: doer +helper @watcher / term / priority / steps / criteria / clients / project / kind / title.</summary>
internal static class InstructionTold
{
    /// <summary>All that was read; kind and title only where the table names them.</summary>
    public static string Of(Instruction read, string expected)
    {
        var fields = new List<string> { Doers(read) };
        if (CaseTable.Write(read.When) is var term and not "-")
            fields.Add("due " + term);
        if (read.Priority != Priority.Normal)
            fields.Add(read.Priority == Priority.High ? "high" : "low");
        if (read.Checklist.Count > 0)
            fields.Add("steps " + string.Join("; ", read.Checklist));
        if (read.DoneCriteria.Count > 0)
            fields.Add("done " + string.Join("; ", read.DoneCriteria));
        if (read.Crm.Count > 0)
            fields.Add("crm " + string.Join(", ", read.Crm.Select(mention => $"{mention.Kind.ToString().ToLowerInvariant()} {mention.Number ?? mention.Name}")));
        if (read.Project is { } project)
            fields.Add("project " + project);
        if (expected.Contains("/ kind ", StringComparison.Ordinal))
            fields.Add("kind " + (read.Kind ?? "-"));
        if (expected.Contains("/ title ", StringComparison.Ordinal))
            fields.Add("title " + read.Title);
        return string.Join(" / ", fields);
    }

    public static string Doers(Instruction read) =>
        (read.Responsible is { Fits.Count: > 0 } doer ? string.Join('|', doer.Fits) : "-")
        + string.Concat(read.Accomplices.Where(person => person.Only is not null).Select(person => $" +{person.Only}"))
        + string.Concat(read.Observers.Where(person => person.Only is not null).Select(person => $" @{person.Only}"));
}
