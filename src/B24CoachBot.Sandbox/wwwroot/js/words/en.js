export const en = {
  sandbox: "sandbox", skipToComposer: "To the message field", chats: "Chats", talk: "Chat", portal: "Portal", sections: "Sections", messages: "Messages. Arrows go from one to the next, Enter opens actions",
  newMessages: "To the new messages: {count}", toNewest: "To the last message", lost: "The portal does not answer, trying again…", portalSays: "The portal says: {sentence}",
  light: "Light theme", dark: "Dark theme", close: "Close", cancel: "Remove", open: "Open", search: "Search", found: "Found", nothingFound: "Nobody found",
  today: "Today", yesterday: "Yesterday",

  iAm: "You are {name}", youAre: "You write as", whoAreYou: "Who would you like to be?", bot: "bot", dismissed: "dismissed", extranet: "extranet", admin: "administrator", absentUntil: "away until {day}",
  newChat: "New chat", newChatHow: "One person makes a private chat, several make a group.", chatTitle: "Title of the chat", withBot: "Invite the bot", noWordsYet: "Say the first word",
  you: "You: ", unread: "Unread: {count}", headBot: "Turns your words into tasks", headGroup: "Group chat: the bot answers when it is mentioned", headPrivate: "Private chat", headTask: "Discussion of the task", headLine: "Open Channel: a client reads you",

  message: "Message", write: "Write a message", writeToBot: "Write what has to be done, or type /", send: "Send", attachFile: "Attach a file", file: "File", files: "Files", dropHere: "Drop the file to attach it", tooLarge: "“{name}” is not attached: larger than {size}", hints: "Commands",
  reply: "Reply", forward: "Forward", edit: "Edit", delete: "Delete", like: "Like", more: "More", forwardTo: "Forward to whom?",
  replyOf: "Reply to {name}", forwardOf: "Forwarding from {name}", editOf: "Editing the message", forwardedFrom: "Forwarded, written by {name}",
  face_like: "Like", face_dislike: "Dislike", face_redHeart: "Heart", face_whiteHeavyCheckMark: "Done", face_faceWithTearsOfJoy: "Funny", face_wonder: "Wow",
  typing: "{name} is typing…", doing_THINKING: "{name} is thinking…", doing_SEARCHING: "{name} is searching…", doing_GENERATING: "{name} is preparing an answer…", doing_ANALYZING: "{name} is reading the request…", doing_PROCESSING: "{name} is processing data…",
  doing_TRANSLATING: "{name} is translating…", doing_CONNECTING: "{name} is connecting…", doing_CHECKING: "{name} is checking…", doing_CALCULATING: "{name} is calculating…", doing_READING_DOCS: "{name} is reading documents…", doing_COMPOSING: "{name} is writing the answer…",
  edited: "edited", deleted: "Message deleted", saidAt: "{name}, {time}",

  welcome: "Say who has to do what, and the bot sets the task",
  step1: "Write one line: to whom, what, and by when.",
  step2: "The bot shows a card. Not right? Correct it in words: “no, the deadline is Monday”.",
  step3: "Press “Create”: the task appears in the portal.",
  tryOne: "Try it:",
  example1: "/task Марина Кузнецова prepare the quote for Вектор with a delivery option by Friday",
  example2: "Set a task for Пётр Соколов: check the stock for Техносклад by tomorrow 3 pm",
  example3: "/task me call Лотос on Monday and ask for the measures of the salon",
  noBot: "The bot is not connected yet", noBotHow: "The portal runs without a bot. Connect one by the webhook address from the console: it will show up here by itself.",

  task: "Task", deal: "Deal", tasks: "Tasks", onlyMine: "only mine", noTasks: "No tasks yet. Write to the bot, and the first one appears here.", noDeals: "No deals", lead: "Lead", deals: "Deals", leads: "Leads", contacts: "Contacts", client: "client", noDeadline: "no deadline", late: "overdue", progress: "{title}: {done} of {all} done",
  responsible: "Responsible", deadline: "Deadline", startPlan: "Start", creator: "Created by", accomplices: "Participants", auditors: "Observers", priority: "Priority", project: "Project", crm: "CRM", result: "Completion", resultNeeded: "needs a result",
  priority_high: "high", priority_low: "low",
  status_pending: "Pending", status_in_progress: "In progress", status_supposedly_completed: "Awaiting review", status_completed: "Completed", status_deferred: "Deferred", status_declined: "Declined",
  do_start: "Start", do_finish: "Finish", do_renew: "Resume",
  pipeline: "Pipeline", company: "Company", contact: "Contact", manager: "Responsible", amount: "Amount", passport: "Mandatory fields", empty: "not filled in", yes: "yes", no: "no", copilot: "CoPilot",
  todos: "Open to-dos", todo: "To-do", noTodos: "No to-dos.", timeline: "History", noTimeline: "Nothing yet.", did_callIn: "Incoming call", did_callOut: "Outgoing call", did_callMissed: "Missed call", did_comment: "Comment", seconds: "{count} s", minutesLong: "{count} min",

  called: "A call happened", calledHow: "The talk has just ended: it appears in the statistics and in the client's card.", callWho: "Who talked", callWith: "With whom", someoneElse: "Somebody else", stranger: "Unknown number", colleague: "A colleague, internal call", callDirection: "What kind of call", callOut: "outgoing", callIn: "incoming", callMissed: "missed",
  wrote: "A client wrote", wroteHow: "The message comes to an Open Channel: its operator sees it among their own chats.", wroteLine: "Channel", wroteWho: "Who writes", visitor: "A visitor of the site", wroteText: "What is written", wroteBot: "The bot stands before this channel's operators", wroteSend: "Write",
  wroteTo: "{name} has the dialogue.", wroteWaits: "The dialogue waits in the queue.", finishLine: "Finish the dialogue", finishedLine: "The dialogue is finished. Move 10 minutes forward, and the bot asks about it in private.",
  callMinutes: "Minutes", copilotLater: "CoPilot fills in the budget after 6 minutes", budget: "Budget, ₽", calledDone: "The call is recorded.", calledWithCopilot: "The call is recorded. Move 10 minutes forward, and CoPilot fills in the budget.",

  approvals: "Approvals", approvalsHow: "A business process waits for a person's decision; the bot learns of it on its next round.", approvalKind: "What", approvalDocument: "Document", approvalWho: "Who decides", approvalOpen: "Send for approval",
  approvalContract: "Contract approval", approvalInvoice: "Invoice payment", approvalLeave: "Leave", approvalsOpen: "Waiting for a decision", noApprovals: "Nothing waits.", approve: "Approve", reject: "Reject", approved: "Approved.", rejected: "Rejected.", hangsHours: "has waited {count} h", hangsDays: "has waited {count} d",

  drawer: "Time and faults", clock: "The portal's clock", plus10: "+10 min", plus60: "+1 h", toTomorrow: "Until tomorrow", toDigest: "Until the next digest", until: "Until when", rewind: "Move time forward",
  faults: "Faults of the portal", faultsHow: "Order a fault and see what a person sees: there must still be one task only.", method: "Method or event", kind: "Kind of fault", times: "How often", order: "Order", forgetFaults: "Cancel all faults",
  "fault_busy": "portal is busy (503)", "fault_operating": "method used up its time (429)", "fault_expired-token": "access key expired (401)", "fault_refused": "the portal refuses (400)", "fault_lost-answer": "done, but the answer is lost", "fault_not-json": "done, but HTML comes back", "fault_error-500": "internal error (500)", "fault_late-answer": "answer after 40 seconds", "fault_repeat-event": "the event comes twice", "fault_reorder-events": "events change places", "fault_drop-event": "the event is lost",
  journal: "What the bot asked of the portal", noRequests: "Nothing in the last 15 minutes, apart from reading events.",
};
