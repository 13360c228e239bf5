using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>Reads <c>templates/</c>: <c>ru/**.sbn</c>, <c>en/**.sbn</c>, their <c>captions.yml</c>, <c>kinds/*.yml</c>, <c>passport/*.yml</c>, <c>practice/*.yml</c>, <c>guardrails/*.yml</c> and <c>prompts/*.sbn</c>.</summary>
public static class LibraryFolder
{
    private const string Template = ".sbn";
    private const string Captions = "captions.yml";

    private const string Kinds = "kinds/";
    private const string Pages = "passport/";
    private const string Practice = "practice/";
    private const string Rules = "guardrails/";
    private const string Prompts = "prompts/";

    private static readonly string[] Lists = [Kinds, Pages, Practice, Rules];
    private static readonly string[] Places = [.. Lists, Prompts, "ru/", "en/"];

    private static readonly LibraryProblem Nothing = new("templates", 0, "the folder is missing or empty, so the bot has nothing to say");

    /// <summary>All files of the folder; whatever is broken is left out and named among the problems.</summary>
    public static LibraryReading Read(string folder)
    {
        var reading = Compose([.. Files(folder).Select(file => ReadFile(folder, file))]);
        return reading with { Problems = [.. reading.Problems, .. Strays(folder)] };
    }

    /// <summary>Paths relative to the folder, with forward slashes, in ordinal order.</summary>
    internal static IReadOnlyList<string> Files(string folder) => [.. All(folder).Where(IsLibrary)];

    private static IEnumerable<string> All(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // A file with a wrong ending or in a folder too deep would be silently without effect; an editor's own files do no harm.
    private static IEnumerable<LibraryProblem> Strays(string folder) =>
        from file in All(folder)
        where Places.Any(place => file.StartsWith(place, StringComparison.Ordinal)) && !IsLibrary(file)
        where !Path.GetFileName(file).StartsWith('.') && !file.EndsWith('~')
        select new LibraryProblem(file, 0, "nothing reads this file: kinds are kinds/NAME.yml, passports passport/NAME.yml, made-up calls practice/NAME.yml, rules of the black list guardrails/NAME.yml, prompts prompts/NAME.sbn, texts end with .sbn");

    internal static ReadPiece ReadFile(string folder, string file)
    {
        var notes = new ProblemNotes(file);
        object? piece = null;
        try
        {
            piece = Piece(file, File.ReadAllText(Path.Combine(folder, file)), notes);
        }
        catch (IOException failure)
        {
            notes.Add(0, $"the file cannot be read: {failure.Message}");
        }
        catch (UnauthorizedAccessException failure)
        {
            notes.Add(0, $"the file cannot be read: {failure.Message}");
        }

        return new ReadPiece(file, piece, notes.All);
    }

    internal static LibraryReading Compose(IReadOnlyList<ReadPiece> pieces)
    {
        var good = pieces.Select(piece => piece.Value).ToList();
        var templates = new TemplateSet(good.OfType<BotTemplate>(), good.OfType<Wording>());
        return new LibraryReading(
            new BotLibrary(templates, [.. good.OfType<TaskKind>()])
            {
                Passports = new Passports([.. good.OfType<FieldPassport>()]),
                Practice = [.. good.OfType<PracticeCall>()],
                Guardrails = new GuardRules([.. good.OfType<GuardRule>()]),
                Prompts = [.. good.OfType<Prompt>()],
            },
            pieces.Count == 0 ? [Nothing] : [.. pieces.SelectMany(piece => piece.Problems)]);
    }

    private static object? Piece(string file, string text, ProblemNotes notes)
    {
        if (file.StartsWith(Kinds, StringComparison.Ordinal))
        {
            return KindFile.Read(Path.GetFileNameWithoutExtension(file), text, notes);
        }

        if (file.StartsWith(Pages, StringComparison.Ordinal))
        {
            return PassportFile.Read(Path.GetFileNameWithoutExtension(file), text, notes);
        }

        if (file.StartsWith(Practice, StringComparison.Ordinal))
        {
            return PracticeFile.Read(Path.GetFileNameWithoutExtension(file), text, notes);
        }

        if (file.StartsWith(Rules, StringComparison.Ordinal))
        {
            return GuardRuleFile.Read(Path.GetFileNameWithoutExtension(file), text, notes);
        }

        if (file.StartsWith(Prompts, StringComparison.Ordinal))
        {
            return TemplateFile.Read(Path.GetFileNameWithoutExtension(file), Tongue.Russian, text, notes) is { } template ? new Prompt(template) : null;
        }

        var tongue = file.StartsWith("ru/", StringComparison.Ordinal) ? Tongue.Russian : Tongue.English;
        return file.EndsWith(Captions, StringComparison.Ordinal)
            ? CaptionsFile.Read(tongue, text, notes)
            : TemplateFile.Read(file[3..^Template.Length], tongue, text, notes);
    }

    private static bool IsLibrary(string file) =>
        (Lists.Any(list => file.StartsWith(list, StringComparison.Ordinal))
            && file.EndsWith(".yml", StringComparison.Ordinal) && file.Count(each => each == '/') == 1)
        || (file.StartsWith(Prompts, StringComparison.Ordinal) && file.EndsWith(Template, StringComparison.Ordinal) && file.Count(each => each == '/') == 1)
        || ((file.StartsWith("ru/", StringComparison.Ordinal) || file.StartsWith("en/", StringComparison.Ordinal))
            && (file.EndsWith(Template, StringComparison.Ordinal) || file is "ru/" + Captions or "en/" + Captions));
}

/// <summary>What was read, and what was not and why.</summary>
public sealed record LibraryReading(BotLibrary Library, IReadOnlyList<LibraryProblem> Problems);

/// <summary>One file: a template, words, a kind, a passport, a made-up call, a rule or a prompt; null when it is broken.</summary>
internal sealed record ReadPiece(string File, object? Value, IReadOnlyList<LibraryProblem> Problems);
