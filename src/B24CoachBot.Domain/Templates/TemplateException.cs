namespace B24CoachBot.Domain.Templates;

/// <summary>A template could not be rendered; the message names the template and the cause, never a person's words.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException()
    {
    }

    public TemplateException(string message)
        : base(message)
    {
    }

    public TemplateException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
