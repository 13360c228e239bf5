namespace B24CoachBot.Domain.Language;

/// <summary>The words that reveal a task kind, from <c>templates/kinds/*.yml</c>; a new kind is a new file, no code.</summary>
/// <param name="Key">The key of CONVENTIONS 12.</param>
/// <param name="Russian">Word stems or short phrases of stems, in order of strength.</param>
/// <param name="English">The same for English.</param>
public sealed record TaskKindWords(string Key, IReadOnlyList<string> Russian, IReadOnlyList<string> English);
