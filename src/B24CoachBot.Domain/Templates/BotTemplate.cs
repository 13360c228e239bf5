using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace B24CoachBot.Domain.Templates;

/// <summary>One state's text in one language, parsed and ready.</summary>
public sealed class BotTemplate
{
    private readonly Template parsed;

    private BotTemplate(TemplateHeader header, Template parsed)
    {
        Header = header;
        this.parsed = parsed;
    }

    public TemplateHeader Header { get; }

    internal ScriptPage Page => parsed.Page!;

    /// <summary>Parses the text under the front matter; mistakes carry the zero-based line within <paramref name="body"/>.</summary>
    /// <returns>Null when there are mistakes.</returns>
    public static BotTemplate? Parse(TemplateHeader header, string body, out IReadOnlyList<TemplateMistake> mistakes)
    {
        var parsed = Template.Parse(body, header.Id);
        var found = parsed.Messages.Select(message => new TemplateMistake(message.Span.Start.Line, message.Message)).ToList();
        mistakes = found;
        if (parsed.HasErrors)
        {
            return null;
        }

        var template = new BotTemplate(header, parsed);
        found.AddRange(UnknownNames.In(template));
        return found.Count == 0 ? template : null;
    }

    /// <exception cref="TemplateException">The model lacks a declared value, or the text asks for something that does not exist.</exception>
    public string Render(object? model, Wording words, DateOnly? today = null)
    {
        try
        {
            var context = TemplateLimits.Context(words.Functions(today));
            context.PushGlobal(model is null && Header.Inputs.All.Count == 0 ? new ScriptObject() : ModelReading.Read(model ?? new object(), Header.Inputs));
            return Tidy(parsed.Render(context));
        }
        catch (ScriptRuntimeException failure)
        {
            throw new TemplateException($"Template {Header.Id} ({Header.Tongue}): {failure.OriginalMessage}", failure);
        }
        catch (TemplateException failure)
        {
            throw new TemplateException($"Template {Header.Id} ({Header.Tongue}): {failure.Message}", failure);
        }
    }

    private static string Tidy(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim();
}

/// <summary>What is wrong in a template, on a zero-based line of its body.</summary>
public sealed record TemplateMistake(int Line, string Sentence);
