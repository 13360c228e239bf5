namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Something that happens in the office.</summary>
/// <param name="Kind">What calls it brings about depends on it.</param>
/// <param name="What">For whoever reads a run.</param>
/// <param name="Answered">Somebody is owed an answer that can be seen: <paramref name="Person"/>.</param>
internal sealed record Act(string Kind, int Person, string What, bool Answered, Func<Task> Do)
{
    public const string Start = "start";
    public const string Press = "press";
    public const string Group = "group";
    public const string Line = "line";
}
