using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Host;

/// <summary>The library in use; a reload puts another one here between two turns.</summary>
internal sealed class LibraryShelf(BotLibrary first)
{
    private volatile BotLibrary current = first;

    public BotLibrary Current => current;

    public void Put(BotLibrary next) => current = next;
}
