using B24CoachBot.Domain.Conversations.Approval;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Conversations.DraftCheck;
using B24CoachBot.Domain.Conversations.Errors;
using B24CoachBot.Domain.Conversations.Funnel;
using B24CoachBot.Domain.Conversations.Inventory;
using B24CoachBot.Domain.Conversations.Journal;
using B24CoachBot.Domain.Conversations.Lesson;
using B24CoachBot.Domain.Conversations.Letter;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Conversations.MyData;
using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Conversations.Pilot;
using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.Conversations.Suggestion;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Conversations.Unclear;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Every conversation the bot can hold, in the order in which a text is offered to them.</summary>
public static class AllConversations
{
    public static IReadOnlyList<IConversation> InOrder { get; } =
    [
        // Forwarded minutes hold errands, and are more than one of them; a text ordered in so many words is none.
        new MeetingTalk(), new LetterTalk(),
        new TaskTalk(), new CallTalk(), new LessonTalk(), new DigestTalk(), new SuggestionTalk(), new CheckTalk(), new PermissionTalk(), new PilotTalk(), new ReadinessTalk(),
        new JournalTalk(), new MyDataTalk(), new ErrorsTalk(), new InventoryTalk(), new UnclearTalk(), new ClarificationTalk(), new ApprovalTalk(), new FunnelTalk(),
    ];

    public static IConversation Of(Draft draft) => InOrder.First(conversation => conversation.Owns(draft));
}
