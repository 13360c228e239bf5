using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A request for a wording in each of its states, before the head of <see cref="Drafts"/>'s office.</summary>
internal static class Permissions
{
    public static PermissionDraft In(PermissionState state) => new()
    {
        Id = "head",
        Version = 1,
        Author = new UserId(2),
        Tongue = Tongue.English,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Asked = new PermissionAsked(Drafts.Author, "Anna Smith", "draft", [new WordingAsked("We will give you a 10% discount", FindingCategory.Price, "mark")]),
        Until = state == PermissionState.Granted ? Drafts.Moment.AddDays(1) : null,
        Shown = 3,
    };
}
