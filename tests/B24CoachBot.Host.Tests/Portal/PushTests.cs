using System.Text;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Events;

namespace B24CoachBot.Host.Tests.Portal;

public sealed class PushTests
{
    private const string Pressed =
        "event=ONIMBOTV2COMMANDADD&data[bot][id]=456&data[bot][code]=b24coach&data[command][id]=42&data[command][command]=%2Ftask&data[command][params]=Call+ACME"
        + "&data[command][context]=textarea&data[message][id]=790&data[message][authorId]=1&data[message][text]=%2Ftask+Call+ACME&data[message][isSystem]=0&data[message][forward]="
        + "&data[message][params][FILE_ID][0]=138&data[message][params][FILE_ID][1]=139&data[chat][id]=5&data[chat][dialogId]=1&data[chat][type]=private"
        + "&data[user][id]=1&data[user][name]=%D0%9C%D0%B0%D1%80%D0%B8%D0%BD%D0%B0&data[user][bot]=0&data[user][extranet]=1&data[user][departments][0]=1&data[user][phones]=0"
        + "&data[language]=en&ts=1787382000&auth[domain]=p.bitrix24.com&auth[member_id]=m&auth[application_token]=";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly PushDoor Door = PushDoor.ForBot(new Secret("9f"));

    [Fact]
    public void A_push_says_the_same_as_the_feed()
    {
        var given = Assert.IsType<PortalEvent.CommandGiven>(Assert.IsType<PushReading.Admitted>(Read(Pressed + "custom9f")).Event);

        Assert.Equal(new CommandTold(42, "task", "Call ACME", "textarea"), given.Command);
        Assert.Equal((790, 1, "/task Call ACME"), (given.Message.Id, given.Message.AuthorId, given.Message.Text));
        Assert.Equal([138, 139], given.Message.Files);
        Assert.Null(given.Message.Forward);
        Assert.False(given.Message.IsSystem);
        Assert.Equal(new PersonSeen(1, "Марина", null, null, Extranet: true, Bot: false, Connector: false), given.Frame.By);
        Assert.Equal(new ChatSeen("1", 5, null, "private", null, null), given.Frame.Chat);
        Assert.Equal((1787382000, 456, "en"), (given.Frame.At.ToUnixTimeSeconds(), given.Frame.BotId, given.Frame.Language));
        Assert.Null(given.Frame.EventId);
    }

    [Fact]
    public void A_repeat_has_the_same_key_and_another_event_another()
    {
        var first = Assert.IsType<PushReading.Admitted>(Read(Pressed + "custom9f")).Event.Frame.Key;

        Assert.Equal(first, Assert.IsType<PushReading.Admitted>(Read(Pressed + "custom9f")).Event.Frame.Key);
        Assert.NotEqual(first, Assert.IsType<PushReading.Admitted>(Read(Pressed.Replace("790", "791", StringComparison.Ordinal) + "custom9f")).Event.Frame.Key);
        Assert.Matches("^push:[0-9a-f]{64}$", first);
    }

    [Theory]
    [InlineData(Pressed + "custom8f")]
    [InlineData(Pressed)]
    [InlineData("event=ONIMBOTV2DELETE&data[bot][id]=456&data[bot][auth][application_token]=custom9f")]
    [InlineData("event=ONIMBOTV2DELETE&data[bot][id]=456&data[auth][application_token]=custom9f")]
    [InlineData("""{"event":"ONIMBOTV2DELETE","data":{"bot":{"id":456,"auth":{"application_token":"custom9f"}}}}""")]
    public void Only_the_token_at_the_top_opens_the_door(string body) => Assert.Equal(new PushReading.Refused("wrong-token"), Read(body));

    [Fact]
    public void Json_is_read_too()
    {
        var read = Read("""{"event":"ONIMBOTV2DELETE","data":{"bot":{"id":456}},"ts":"1787382000","auth":{"application_token":"custom9f"}}""");

        Assert.Equal(456, Assert.IsType<PortalEvent.BotDeleted>(Assert.IsType<PushReading.Admitted>(read).Event).Frame.BotId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{not json")]
    public void What_cannot_be_read_is_refused(string body) => Assert.Equal(new PushReading.Refused("unreadable"), Read(body));

    [Fact]
    public void What_no_portal_sends_is_refused_before_its_token_is_looked_at()
    {
        var form = Pressed + "custom9f";
        var json = """{"event":"ONIMBOTV2DELETE","auth":{"application_token":"custom9f"},"data":{"bot":{"id":456}}""";
        string[] odd =
        [
            form + string.Concat(Enumerable.Range(0, 1000).Select(number => $"&x{number}=")),
            form + "&" + new string('x', 257) + "=1",
            json + string.Concat(Enumerable.Range(0, 1000).Select(number => $",\"x{number}\":0")) + "}",
            json + $",\"{new string('x', 257)}\":0}}",
            json + ",\"x\":" + new string('[', 16) + new string(']', 16) + "}",
            json + ",\"x\":" + new string('[', 30_000),
            json + ",\"\\ud800\":1}",
            json + "} {}",
        ];

        Assert.All(odd, body => Assert.Equal(new PushReading.Refused("unreadable"), Read(body)));
        Assert.IsType<PushReading.Admitted>(Read(json + "}"));
    }

    [Fact]
    public void No_form_and_no_json_makes_the_door_throw()
    {
        string[] pieces = ["auth", "[", "]", "[application_token]", "=", "&", "%", "%5B", "%00", "+", "custom9f", "{", "}", ":", ",", "\"", "\\", "\\ud800", "event", "data", "ts", "9999999999999", "-1", "null", "\u0436", "\n"];
        var chance = new Random(8);
        for (var run = 0; run < 3_000; run++)
        {
            var body = string.Concat(Enumerable.Range(0, chance.Next(40)).Select(_ => pieces[chance.Next(pieces.Length)]));
            foreach (var push in new[] { body, "{" + body, Pressed + "custom9f&" + body })
            {
                Assert.Null(Record.Exception(() => Read(push)));
            }
        }
    }

    [Theory]
    [InlineData("a[b]=1&a[b][c]=2&a=3", """{"a":{"b":"1"}}""")]
    [InlineData("x[]=a&x[]=b", """{"x":{"0":"a","1":"b"}}""")]
    [InlineData("a[b=1&c]=2&[d]=3&=4&e", """{"a":"1","c]":"2","[d]":"3","e":""}""")]
    [InlineData("a[][][][][][][][][][][][][][][][][]=1", "{}")]
    [InlineData("a=%D0%9F+%26", """{"a":"П &"}""")]
    public void A_strange_form_is_read_as_far_as_it_makes_sense(string form, string json) =>
        Assert.Equal(json, PhpForm.Read(form).Raw().Replace("\\u041F", "П", StringComparison.OrdinalIgnoreCase).Replace("\\u0026", "&", StringComparison.OrdinalIgnoreCase));

    private static PushReading Read(string body) => Door.Read(Encoding.UTF8.GetBytes(body), Now);
}
