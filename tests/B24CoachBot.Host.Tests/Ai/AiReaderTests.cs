using B24CoachBot.Adapters.Ai;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Ai;

/// <summary>The model's client against a server that misbehaves: whatever comes, it is an answer of a known kind.</summary>
public sealed class AiReaderTests
{
    private static readonly ModelAsk Ask = new("Find the deadline.", "<<<\nк пятнице\n>>>", ["deadline"]);

    [Fact]
    public async Task It_asks_with_its_key_by_a_schema_and_without_a_temperature_unless_told()
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => StandInModel.Candidates(("deadline", "2026-11-27", "к пятнице"));

        var reply = await Reader(model).Ask(Ask, TestContext.Current.CancellationToken);

        var answered = Assert.IsType<ModelReply.Answered>(reply);
        Assert.Equal(340, answered.Tokens);
        Assert.Equal("к пятнице", Assert.Single(answered.Candidates).Quote);
        var asked = Assert.Single(model.Asked);
        Assert.Equal("Bearer hush", Assert.Single(model.Keys));
        Assert.Equal("stand-in", (string?)asked["model"]);
        Assert.Equal(["system", "user"], asked["messages"]!.AsArray().Select(message => (string?)message!["role"]));
        Assert.Equal("json_schema", (string?)asked["response_format"]!["type"]);
        Assert.Null(asked["temperature"]);
    }

    [Theory]
    [InlineData(AnswerForm.Json, "json_object")]
    [InlineData(AnswerForm.Text, null)]
    public async Task Where_no_schema_is_taken_it_asks_otherwise(AnswerForm form, string? type)
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => $"Вот:\n```json\n{StandInModel.Candidates(("deadline", "2026-11-27", "к пятнице"))}\n```";

        var reply = await Reader(model, form, temperature: 0.1f).Ask(Ask, TestContext.Current.CancellationToken);

        Assert.IsType<ModelReply.Answered>(reply);
        Assert.Equal(type, (string?)Assert.Single(model.Asked)["response_format"]?["type"]);
        Assert.NotNull(Assert.Single(model.Asked)["temperature"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Конечно! Срок — пятница.")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"candidates": 5}""")]
    [InlineData("""{"candidates": [{"slot": "deadline", "value": "2026-11-27"}]}""")]
    [InlineData("""{"candidates": [{"slot": "delete_task", "value": "1", "quote": "к пятнице"}]}""")]
    [InlineData("""{"candidates": [{"slot": "deadline", "value": 20261127, "quote": "к пятнице"}]}""")]
    [InlineData("""{"candidates": [{"slot": "deadline", "value": "2026""")]
    public async Task What_has_not_the_shape_is_nonsense(string said)
    {
        await using var model = await StandInModel.Start();
        model.Says = _ => said;

        Assert.IsType<ModelReply.Nonsense>(await Reader(model).Ask(Ask, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(401, null, "status-401")]
    [InlineData(400, null, "status-400")]
    [InlineData(500, null, "status-500")]
    [InlineData(302, null, "status-302")]
    [InlineData(200, "<html>busy</html>", "unreadable")]
    public async Task A_refusal_is_named(int status, string? body, string why)
    {
        await using var model = await StandInModel.Start();
        (model.Status, model.Raw) = (status, body);

        Assert.Equal(new ModelReply.Failed(why), await Reader(model).Ask(Ask, TestContext.Current.CancellationToken));
        Assert.Single(model.Asked);
    }

    [Fact]
    public async Task A_slow_model_is_not_waited_for()
    {
        await using var model = await StandInModel.Start();
        model.Slow = TimeSpan.FromSeconds(30);

        Assert.Equal(new ModelReply.Failed("timeout"), await Reader(model, seconds: 1).Ask(Ask, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_model_that_fails_again_and_again_is_left_alone()
    {
        await using var model = await StandInModel.Start();
        model.Status = 503;
        var reader = Reader(model);
        var replies = new List<ModelReply>();
        for (var time = 0; time < 8; time++)
        {
            replies.Add(await reader.Ask(Ask, TestContext.Current.CancellationToken));
        }

        Assert.Equal(new ModelReply.Failed("breaker"), replies[^1]);
        Assert.InRange(model.Asked.Count, 3, 5);
    }

    [Fact]
    public async Task Nobody_there_is_unreachable() =>
        Assert.Equal(new ModelReply.Failed("unreachable"), await Reader(new Uri($"http://127.0.0.1:{Faults.FreePort.Find()}/v1")).Ask(Ask, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Off_it_asks_nobody() =>
        Assert.Equal(new ModelReply.Failed("off"), await AiReader.Off.Ask(Ask, TestContext.Current.CancellationToken));

    private static AiReader Reader(StandInModel model, AnswerForm form = AnswerForm.Schema, float? temperature = null, int seconds = 20) => Reader(model.Address, form, temperature, seconds);

    private static AiReader Reader(Uri address, AnswerForm form = AnswerForm.Schema, float? temperature = null, int seconds = 20) => new ServiceCollection()
        .AddModel(isSet: true, _ => new ModelAccess(address, "stand-in", "hush", TimeSpan.FromSeconds(seconds), temperature, form))
        .BuildServiceProvider()
        .GetRequiredService<AiReader>();
}
