using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>The card in the shapes people will meet it.</summary>
internal static class PreviewCases
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 18, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 18, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset NextYear = new(2027, 1, 15, 9, 0, 0, TimeSpan.FromHours(3));

    public static IEnumerable<(string, (string, object?)[])> All(Tongue tongue)
    {
        var ru = tongue == Tongue.Russian;
        var nobody = Array.Empty<object>();
        return
        [
            ("what and who only",
            [
                ("responsible", new { Name = "x", IsAuthor = true }), ("deadline", null), ("deadline_said", null), ("crm", null),
                ("kind", null), ("checklist", nobody), ("done_criteria", nobody),
            ]),
            ("corrected",
            [
                ("deadline", Monday), ("deadline_said", ru ? "понедельник" : "Monday"),
                ("changes", new object[]
                {
                    new { Field = "deadline", Was = Friday, Now = Monday },
                    new { Field = "checklist", Was = ru ? "Собрать КП по шаблону отдела" : "Put the proposal together" },
                    new { Field = "observers", Now = ru ? "Пётр Смирнов" : "Peter Smirnov" },
                }),
            ]),
            ("deadline removed and set anew",
            [
                ("deadline", null), ("deadline_said", null),
                ("changes", new object[] { new { Field = "deadline", Was = Friday }, new { Field = "priority", Was = Priority.Normal, Now = Priority.High }, new { Field = "recurrence", Now = "FREQ=WEEKLY;BYDAY=MO" } }),
            ]),
            ("understood from other words",
            [
                ("responsible_said", ru ? "главбуху" : "the accountant"), ("priority", "high"), ("priority_said", ru ? "горит" : "asap"),
                ("project", ru ? "Запуск" : "Launch"), ("project_said", ru ? "по запуску" : "for the launch"), ("crm_said", ru ? "цветочникам" : "the florists"),
            ]),
            ("one of several", [("number", 2), ("count", 3)]),
            ("usually meant, and away", [("usually", true), ("away_until", Monday)]),
            .. new[] { "menu", "title", "who", "deadline", "lists", "step-out", "step-in", "criterion-out", "criterion-in", "client" }
                .Select(prompt => ($"editing: {prompt}", new (string, object?)[] { ("prompt", prompt), ("checklist", nobody), ("done_criteria", nobody) })),
            ("everything",
            [
                ("accomplices", new[] { new { Name = ru ? "Ольга Котова" : "Olga Kotova" } }),
                ("observers", new[] { new { Name = ru ? "Пётр Смирнов" : "Peter Smirnov" }, new { Name = ru ? "Ирина Лебедева" : "Irina Lebedeva" } }),
                ("zone_note", Friday.ToOffset(TimeSpan.FromHours(5))), ("start", NextYear), ("recurrence", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
                ("same_weekday", true), ("non_working", true), ("priority", "high"), ("project", ru ? "Новый склад" : "New warehouse"),
                ("source", new { Chat = ru ? "Отгрузки" : "Shipments", Link = "/online/?IM_DIALOG=chat12&IM_MESSAGE=7" }),
            ]),
            ("client not found", [("crm", null), ("crm_unclear", new { Said = ru ? "Ромашка" : "Romashka", Count = 0 })]),
            ("several clients", [("crm", null), ("crm_unclear", new { Said = ru ? "Ромашка" : "Romashka", Count = 3 })]),
            ("twenty-one clients", [("crm", null), ("crm_unclear", new { Said = ru ? "Ромашка" : "Romashka", Count = 21 })]),
            ("a long checklist", [("checklist", Enumerable.Range(1, 23).Select(each => $"N {each}").ToList()), ("done_criteria", Enumerable.Range(1, 11).Select(each => $"C {each}").ToList())]),
            ("message without a chat", [("source", new { Link = "/online/?IM_MESSAGE=7" })]),
        ];
    }
}
