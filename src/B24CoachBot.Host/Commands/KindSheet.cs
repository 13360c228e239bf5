using System.Text;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Host.Commands;

/// <summary>A kind as <c>templates render</c> prints it; a line that can name the client is shown both ways, its slot left open.</summary>
internal static class KindSheet
{
    public static string Of(TaskKind kind, TemplateSet templates, Tongue tongue)
    {
        var said = kind.In(tongue);
        var sheet = new StringBuilder(said.Name);
        Lines(sheet, templates.Caption("steps", tongue), said.Checklist);
        Lines(sheet, templates.Caption("done_when", tongue), said.DoneCriteria);
        return sheet.ToString();
    }

    private static void Lines(StringBuilder sheet, string heading, IReadOnlyList<KindLine> lines)
    {
        sheet.Append('\n').Append(heading).Append(':');
        foreach (var line in lines)
        {
            sheet.Append("\n• ").Append(line.Plain);
            if (line.WithClient is { } known)
            {
                sheet.Append("\n  → ").Append(known);
            }
        }
    }
}
