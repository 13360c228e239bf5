namespace B24CoachBot.Adapters.Portal;

/// <summary>What a dialogue's history tells without a word of it being kept. Source: imopenlines/openlines/sessions/imopenlines-session-history-get.md.</summary>
public static class LineHistory
{
    /// <summary>Neither the client's, nor a bot's, nor the messenger's own.</summary>
    public static bool HasWordsOfEmployees(this PortalJson history) => history["message"].Pairs()
        .Select(message => history["users"][message.Value.Text("senderid")])
        .Any(sender => sender.IsObject && !sender.Flag("connector") && !sender.Flag("bot"));

    public static bool Holds(this PortalJson history, string text) => history["message"].Pairs().Any(message => message.Value.Text("text") == text);
}
