using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace B24CoachBot.Domain.Templates;

/// <summary>How far a template may go: strict names, no files, no endless loops, one culture.</summary>
internal static class TemplateLimits
{
    /// <summary>The portal cuts a longer message silently.</summary>
    public const int Characters = 20_000;

    public static TemplateContext Context(ScriptObject functions)
    {
        // The given functions replace Scriban's own: no date.*, no regex.*, nothing that reads a clock or a file.
        var context = new TemplateContext(functions)
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedIndexerAccess = false,
            EnableRelaxedFunctionAccess = false,
            LoopLimit = 500,
            RecursiveLimit = 20,
            LimitToString = Characters * 2,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        return context;
    }
}
