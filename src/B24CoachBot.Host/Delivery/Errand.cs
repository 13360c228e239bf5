using System.Text.Json.Serialization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Host.Delivery;

/// <summary>What an outbox row holds: a finished text or finished bytes. Nothing is decided or rendered after this.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "errand")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(File), "file")]
[JsonDerivedType(typeof(Show), "show")]
[JsonDerivedType(typeof(Freeze), "freeze")]
[JsonDerivedType(typeof(TakeButtonsOff), "take-buttons-off")]
[JsonDerivedType(typeof(CreateTask), "create-task")]
[JsonDerivedType(typeof(WithdrawTask), "withdraw-task")]
[JsonDerivedType(typeof(FillCard), "fill-card")]
[JsonDerivedType(typeof(ClarifyTask), "clarify-task")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(DecideApproval), "decide-approval")]
[JsonDerivedType(typeof(AskModel), "ask-model")]
internal abstract record Errand
{
    private Errand()
    {
    }

    /// <summary>A message of its own.</summary>
    public sealed record Send(string Dialog, string Text, IReadOnlyList<Key> Keys) : Errand;

    /// <summary>A trend, drawn when it leaves; <paramref name="Words"/> say the same and go alone where nothing can be drawn.</summary>
    public sealed record Chart(string Dialog, TrendChart Trend, string Title, string Baseline, string Words, Tongue Tongue) : Errand;

    /// <summary>A text file with words beside it; <paramref name="Failed"/> is said where the portal takes no file.</summary>
    public sealed record File(string Dialog, string Name, string Content, string Words, string Failed) : Errand;

    /// <summary>A card's next version: in place of the last one, or as a new message that leaves the last one without buttons.</summary>
    public sealed record Show(string Card, string Dialog, string Text, IReadOnlyList<Key> Keys, bool InPlace) : Errand;

    public sealed record Freeze(string Card, string Dialog) : Errand;

    public sealed record TakeButtonsOff(long MessageId) : Errand;

    /// <summary>A client's dialogue to its line's operators, after <paramref name="Greeting"/> where there is one.</summary>
    /// <param name="Owner">Who is told when the portal would not.</param>
    public sealed record HandOver(long ChatId, Place Dialogue, string? Greeting, int Owner) : Errand;

    /// <summary>Creates a task from <paramref name="Body"/>, exactly these bytes, then its lists and tags, and reads it back.</summary>
    /// <param name="XmlId">Stands in the body too; by it a task of unknown fate is found.</param>
    /// <param name="Marker">The last line of the description, for portals that do not search by the external id.</param>
    public sealed record CreateTask(
        string DraftId, Place Where, string Key, string Body, string XmlId, string Marker, IReadOnlyList<ListToMake> Lists, IReadOnlyList<string> Tags, Wanted Wanted) : Errand
    {
        /// <summary>The Drive's numbers of the files to attach.</summary>
        public IReadOnlyList<int> Files { get; init; } = [];
    }

    /// <summary>A question to the model: <paramref name="Text"/> has lost its personal data.</summary>
    public sealed record AskModel(string DraftId, Place Where, int Card, string Instruction, string Text, IReadOnlyList<string> Slots) : Errand;

    public sealed record WithdrawTask(string DraftId, Place Where, long TaskId, int Author, string NoteKey, string NoteBody) : Errand;

    /// <summary>Writes an answer into a task's description, or moves its deadline, if the task is open and still <paramref name="Asker"/>'s.</summary>
    /// <param name="Headings">How the heading may stand in the description.</param>
    /// <param name="Block">The heading, the line and its date; empty where only the deadline moves.</param>
    /// <param name="Before">Stands above what was there.</param>
    public sealed record ClarifyTask(
        string DraftId, Place Where, long TaskId, int Asker, IReadOnlyList<string> Headings, IReadOnlyList<string> Block, string Before, DateTimeOffset? Deadline) : Errand
    {
        /// <summary>The line, where it says when the task is done: it goes into the checklist of that name too, if there is one.</summary>
        public string? Criterion { get; init; }

        /// <summary>How that checklist may be called, in any language.</summary>
        public IReadOnlyList<string> Lists { get; init; } = [];
    }

    /// <summary>Decides an approval in the person's own name.</summary>
    /// <param name="Status">1 yes, 2 no, 3 taken note of; 0 where it is handed on.</param>
    /// <param name="To">Who shall decide instead.</param>
    public sealed record DecideApproval(string DraftId, Place Where, long ApprovalId, int Person, int Status, string? Comment, int? To) : Errand;

    /// <summary>Writes fields into a card (made first where there is none), then a comment and a to-do, each once.</summary>
    /// <param name="Card">Null when <paramref name="Deal"/> is to be made.</param>
    /// <param name="Marker">Stands in the comment and in the to-do: by it they are found when an answer is lost.</param>
    public sealed record FillCard(
        string DraftId, Place Where, CrmRef? Card, DealToMake? Deal, IReadOnlyList<FieldToWrite> Fields, string? Comment, TodoToAdd? Todo, string Marker) : Errand;
}

/// <summary>A button as it is shown.</summary>
internal sealed record Key(string Text, string Params, bool Primary)
{
    /// <summary>A text for the person's line of input; null for a button that is a press for us.</summary>
    public string? Put { get; init; }
}

internal sealed record ListToMake(string Name, IReadOnlyList<string> Items);

/// <summary>What the task is to be like when it is read back.</summary>
internal sealed record Wanted(
    string Title, int Responsible, IReadOnlyList<int> Accomplices, IReadOnlyList<int> Observers, DateTimeOffset? Deadline, int? ProjectId, string? Crm);

/// <param name="OriginId">Ours: by it a deal of unknown fate is found.</param>
internal sealed record DealToMake(string Title, string Pipeline, long? Contact, long? Company, int Responsible, string OriginId);

/// <param name="Was">As the portal spelled it when the person saw it.</param>
/// <param name="Wire">As it is sent; empty empties the field.</param>
internal sealed record FieldToWrite(string Key, string Code, FieldReading Reading, string? Type, string Was, FieldValue? Value, string Wire);

/// <param name="Deadline">An instant with the portal's offset.</param>
internal sealed record TodoToAdd(string Title, DateTimeOffset Deadline, int Responsible, long? ParentActivity);
