namespace B24CoachBot.Domain.Conversations.MyData;

/// <summary>The verbs on the buttons. Stored in the portal's messages: contracts.</summary>
public static class MyDataVerbs
{
    public const string Export = "mydata-export";
    public const string Erase = "mydata-erase";
    public const string Confirm = "mydata-confirm";
    public const string Keep = "mydata-keep";
}
