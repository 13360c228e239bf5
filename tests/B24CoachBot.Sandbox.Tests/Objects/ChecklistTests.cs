using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Objects;

/// <summary>Checklists; examples after tasks/checklist-item.</summary>
public sealed class ChecklistTests
{
    [Fact]
    public async Task Arguments_count_by_position_whatever_they_are_called()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        var id = (long)(await portal.V2("task.checklistitem.add", new { anything = task, at_all = new { TITLE = "Шаги", PARENT_ID = 0 } }))!;
        Assert.Equal(1, id);
        Assert.Equal("ERROR_CORE", (await portal.Refusal2("task.checklistitem.add", new { FIELDS = new { TITLE = "x" }, TASKID = task })).Code);
    }

    [Fact]
    public async Task A_batch_builds_three_levels_by_reference_and_a_fourth_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        var batch = await portal.V2("batch", new
        {
            halt = 1,
            cmd = new Dictionary<string, string>
            {
                ["r1"] = $"task.checklistitem.add?TASKID={task}&FIELDS[TITLE]=Шаги&FIELDS[PARENT_ID]=0",
                ["c1"] = $"task.checklistitem.add?TASKID={task}&FIELDS[TITLE]=Собрать&FIELDS[PARENT_ID]=$result[r1]&FIELDS[MEMBERS][8][TYPE]=A",
                ["c11"] = $"task.checklistitem.add?TASKID={task}&FIELDS[TITLE]=Цены&FIELDS[PARENT_ID]=$result[c1]",
                ["c111"] = $"task.checklistitem.add?TASKID={task}&FIELDS[TITLE]=Глубже&FIELDS[PARENT_ID]=$result[c11]",
            },
        });
        Assert.Equal("ERROR_CORE", (string)batch!["result_error"]!["c111"]!["error"]!);
        var state = (await portal.State())["tasks"]![0]!;
        Assert.Equal("""["Шаги:Собрать,Цены"]""", Drawn(state["checklists"]!));
        Assert.Equal(8, (long)state["accomplices"]![0]!);
    }

    [Fact]
    public async Task An_unknown_parent_makes_a_new_checklist_and_a_left_out_one_means_the_first()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        await Add(portal, task, new { TITLE = "Шаги", PARENT_ID = 0 });
        await Add(portal, task, new { TITLE = "Потерян", PARENT_ID = 457 });
        await Add(portal, task, new { TITLE = "Не разрешена", PARENT_ID = "$result[x]" });
        await Add(portal, task, new { TITLE = "Пункт" });
        Assert.Equal("""["Шаги:Пункт","Потерян:","Не разрешена:"]""", Drawn((await portal.State())["tasks"]![0]!["checklists"]!));
    }

    [Fact]
    public async Task An_item_without_any_checklist_gets_one()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        await Add(portal, task, new { TITLE = "Пункт" });
        Assert.Equal("""["BX_CHECKLIST_1:Пункт"]""", Drawn((await portal.State())["tasks"]![0]!["checklists"]!));
    }

    [Fact]
    public async Task Items_are_shown_in_texts_except_a_roots_parent()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        var root = await Add(portal, task, new { TITLE = "Шаги", PARENT_ID = 0 });
        var item = await Add(portal, task, new { TITLE = "Пункт", PARENT_ID = root, IS_IMPORTANT = "Y" });
        var list = (await portal.V2("task.checklistitem.getlist", new { TASKID = task }))!.AsArray();
        Assert.Equal([$"{item}", $"{root}"], list.Select(row => (string)row!["ID"]!));
        Assert.Equal("0", list[1]!["PARENT_ID"]!.ToJsonString());
        Assert.Equal(($"{root}", "Y", ""), ((string)list[0]!["PARENT_ID"]!, (string)list[0]!["IS_IMPORTANT"]!, (string)list[0]!["TOGGLED_DATE"]!));
        var one = await portal.V2("task.checklistitem.get", new { TASKID = task, ITEMID = item });
        Assert.Equal("Пункт", (string)one!["TITLE"]!);
        Assert.Equal("ERROR_CORE", (await portal.Refusal2("task.checklistitem.get", new { TASKID = task, ITEMID = 99 })).Code);
    }

    [Fact]
    public async Task Completing_twice_stays_true_and_an_unknown_item_is_false()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        var item = await Add(portal, task, new { TITLE = "Пункт" });
        Assert.True((bool)(await portal.V2("task.checklistitem.complete", new { TASKID = task, ITEMID = item }))!);
        Assert.True((bool)(await portal.V2("task.checklistitem.complete", new { TASKID = task, ITEMID = item }))!);
        Assert.False((bool)(await portal.V2("task.checklistitem.complete", new { TASKID = task, ITEMID = 99 }))!);
        Assert.True((bool)(await portal.State())["tasks"]![0]!["checklists"]![0]!["items"]![0]!["done"]!);
        await portal.V2("task.checklistitem.renew", new { TASKID = task, ITEMID = item });
        Assert.False((bool)(await portal.State())["tasks"]![0]!["checklists"]![0]!["items"]![0]!["done"]!);
    }

    [Fact]
    public async Task Items_are_renamed_moved_and_deleted_with_what_lies_below()
    {
        await using var portal = await CompanyPortal.Start();
        var task = await portal.Task();
        var root = await Add(portal, task, new { TITLE = "Шаги", PARENT_ID = 0 });
        var first = await Add(portal, task, new { TITLE = "a", PARENT_ID = root });
        var second = await Add(portal, task, new { TITLE = "b", PARENT_ID = root });
        Assert.Null(await portal.V2("task.checklistitem.update", new { TASKID = task, ITEMID = first, FIELDS = new { TITLE = "c" } }));
        Assert.Null(await portal.V2("task.checklistitem.moveafteritem", new { TASKID = task, ITEMID = first, AFTERITEMID = second }));
        Assert.Equal("""["Шаги:b,c"]""", Drawn((await portal.State())["tasks"]![0]!["checklists"]!));
        Assert.True((bool)(await portal.V2("task.checklistitem.isactionallowed", new { TASKID = task, ITEMID = first, ACTIONID = 2 }))!);
        Assert.True((bool)(await portal.V2("task.checklistitem.delete", new { TASKID = task, ITEMID = root }))!);
        Assert.Equal("[]", Drawn((await portal.State())["tasks"]![0]!["checklists"]!));
    }

    private static async Task<long> Add(CompanyPortal portal, long task, object fields) =>
        (long)(await portal.V2("task.checklistitem.add", new { TASKID = task, FIELDS = fields }))!;

    private static string Drawn(JsonNode checklists) => new JsonArray(
        [.. checklists.AsArray().Select(root => JsonValue.Create($"{root!["title"]}:{string.Join(",", root["items"]!.AsArray().Select(item => (string)item!["title"]!))}"))])
        .ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
