using System.ComponentModel.DataAnnotations;
using B24CoachBot.Adapters.Ai;

namespace B24CoachBot.Host;

/// <summary>The section <c>Coach:Model</c>: a model that may propose what our own readers did not find. Without <see cref="Address"/> there is none, and nobody but the portal is contacted.</summary>
public sealed class ModelSettings
{
    public const string Section = $"{CoachSettings.Section}:{nameof(CoachSettings.Model)}";

    /// <summary>Where it speaks OpenAI's protocol: <c>http://localhost:11434/v1</c>, <c>https://api.openai.com/v1</c>.</summary>
    public string Address { get; set; } = "";

    /// <summary>The vendor's name of the model.</summary>
    public string Name { get; set; } = "";

    /// <summary>A password; empty where none is asked for.</summary>
    public string Key { get; set; } = "";

    /// <summary>How an answer in JSON is asked for: by a schema, as some JSON, or by the prompt alone.</summary>
    public AnswerForm Answers { get; set; } = AnswerForm.Schema;

    /// <summary>0 to 2; without it the model's own, as reasoning models ask for.</summary>
    public float? Temperature { get; set; }

    /// <summary>How long an answer is waited for. Nobody waits for it: the card stands already.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Questions a day and portal.</summary>
    public int RequestsPerDay { get; set; } = 500;

    /// <summary>Tokens a day and portal, questions and answers together.</summary>
    public int TokensPerDay { get; set; } = 500_000;

    internal bool IsSet => Address.Length > 0;

    internal ModelAccess Access => new(new Uri(Address), Name, Key, TimeSpan.FromSeconds(TimeoutSeconds), Temperature, Answers);

    internal IEnumerable<ValidationResult> Problems()
    {
        if (!IsSet)
        {
            if (Name.Length > 0 || Key.Length > 0)
            {
                yield return new ValidationResult("Coach:Model:Address is not set although Coach:Model names a model or a key: give the address, like http://localhost:11434/v1, or leave all of it empty.");
            }

            yield break;
        }

        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            yield return new ValidationResult("Coach:Model:Address is no address of a model: it looks like http://localhost:11434/v1 (docs/model.md).");
        }

        if (Name.Length == 0)
        {
            yield return new ValidationResult("Coach:Model:Name is empty: name the model as its vendor does (docs/model.md).");
        }

        if (!Enum.IsDefined(Answers))
        {
            yield return new ValidationResult("Coach:Model:Answers is Schema, Json or Text.");
        }

        if (Temperature is < 0 or > 2)
        {
            yield return new ValidationResult("Coach:Model:Temperature is a number from 0 to 2, or not set.");
        }

        if (TimeoutSeconds is < 2 or > 120)
        {
            yield return new ValidationResult("Coach:Model:TimeoutSeconds is a number of seconds from 2 to 120.");
        }

        if (RequestsPerDay is < 1 or > 100_000)
        {
            yield return new ValidationResult("Coach:Model:RequestsPerDay is a number from 1 to 100000.");
        }

        if (TokensPerDay is < 1_000 or > 100_000_000)
        {
            yield return new ValidationResult("Coach:Model:TokensPerDay is a number from 1000 to 100000000.");
        }
    }
}
