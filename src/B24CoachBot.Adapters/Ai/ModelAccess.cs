namespace B24CoachBot.Adapters.Ai;

/// <summary>How an answer in JSON is asked for: not every vendor takes a schema.</summary>
public enum AnswerForm
{
    /// <summary>By a JSON schema that the vendor enforces.</summary>
    Schema,

    /// <summary>As some JSON; the prompt alone describes it.</summary>
    Json,

    /// <summary>By the prompt alone.</summary>
    Text,
}

/// <summary>A model behind an address that speaks OpenAI's protocol. No record: its key must not come into a text by accident.</summary>
/// <param name="key">Empty where none is asked for, as by one's own Ollama.</param>
/// <param name="temperature">Null leaves it to the model; reasoning models refuse any.</param>
public sealed class ModelAccess(Uri address, string name, string key, TimeSpan timeout, float? temperature, AnswerForm form)
{
    public Uri Address => address;

    public string Name => name;

    public TimeSpan Timeout => timeout;

    public float? Temperature => temperature;

    public AnswerForm Form => form;

    internal string Key => key;
}
