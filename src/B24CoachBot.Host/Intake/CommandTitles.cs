using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain;

namespace B24CoachBot.Host.Intake;

/// <summary>What the portal shows of the bot and its commands, from <c>captions.yml</c> of both languages.</summary>
internal sealed class CommandTitles(LiveLibrary library)
{
    public string Of(string key) => In(Tongue.Russian, key);

    /// <summary>By the portal's language codes.</summary>
    public IReadOnlyDictionary<string, string> Both(string key) =>
        Enum.GetValues<Tongue>().ToDictionary(tongue => tongue.Code(), tongue => In(tongue, key));

    private string In(Tongue tongue, string key) => library.Current.Library.Templates.FindWords(tongue)![$"commands.{key}"];
}
