using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Inventory;

/// <summary>What a person's words and presses mean to an inventory. Whatever is no word of its own is an answer.</summary>
public static partial class InventorySpoken
{
    public const string Skip = "inventory-skip";
    public const string Back = "inventory-back";
    public const string None = "inventory-none";
    public const string Done = "inventory-done";

    public static InventoryHeard Hear(InventoryDraft draft, Words said) =>
        Enough().IsMatch(said.Text) ? new InventoryHeard.Finished()
        : draft.State == InventoryState.Asking && Absent().IsMatch(said.Text) ? new InventoryHeard.NoSuchChain()
        : GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Cancel or GlobalWord.Undo => new InventoryHeard.GaveUp(),
            GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.No => draft.State == InventoryState.AskingMore ? new InventoryHeard.Finished() : new InventoryHeard.Skipped(),
            GlobalWord.Back => new InventoryHeard.SteppedBack(),
            GlobalWord.Help => new InventoryHeard.AskedHelp(),
            GlobalWord.Why => new InventoryHeard.AskedWhy(),
            GlobalWord.Repeat or GlobalWord.Continue => new InventoryHeard.AskedToRepeat(),
            not null => new InventoryHeard.NotUnderstood(),
            null => new InventoryHeard.Told(said.Text),
        };

    public static InventoryHeard Hear(InventoryDraft draft, Press press, long messageId) => (press.Card == draft.Shown, draft.State, press.Verb) switch
    {
        (true, InventoryState.Asking, Skip) => new InventoryHeard.Skipped(),
        (true, InventoryState.Asking, None) => new InventoryHeard.NoSuchChain(),
        (true, InventoryState.Asking or InventoryState.AskingMore, Back) => new InventoryHeard.SteppedBack(),
        (true, InventoryState.Asking or InventoryState.AskingMore, Done) => new InventoryHeard.Finished(),
        _ => new InventoryHeard.Stale(messageId),
    };

    [GeneratedRegex(@"^\s*(?:готово|хватит|(?:это\s+)?вс[её]|закончи(?:ть|м|ли)|выгрузи(?:ть|те)?|больше\s+нет|done|finish(?:ed)?|enough|that'?s\s+(?:all|it)|no\s+more)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Enough();

    [GeneratedRegex(@"^\s*(?:у\s+нас\s+)?(?:тако(?:й|го)(?:\s+цепочки)?(?:\s+у\s+нас)?\s+(?:нет|не\s+бывает)|нет\s+тако(?:й|го)(?:\s+цепочки)?|no\s+such(?:\s+(?:chain|thing))?|we\s+(?:don'?t\s+have|have\s+no)\s+(?:it|that|such\s+a?\s*chain))[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Absent();
}
