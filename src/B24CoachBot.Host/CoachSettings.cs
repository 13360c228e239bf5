using System.ComponentModel.DataAnnotations;
using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Host.Cluster;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host;

/// <summary>The section <c>Coach</c> of the settings; every value may come from an environment variable <c>Coach__Name</c>.</summary>
public sealed class CoachSettings : IValidatableObject
{
    public const string Section = "Coach";

    /// <summary>The incoming webhook's address, as the portal shows it: <c>https://…/rest/1/secret/</c>.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>The other way to connect: an application that any number of portals install.</summary>
    public ApplicationSettings Application { get; set; } = new();

    /// <summary>Several processes that share an application's portals; one process needs nothing of it.</summary>
    public ClusterSettings Cluster { get; set; } = new();

    /// <summary>A model that only proposes; without an address there is none.</summary>
    public ModelSettings Model { get; set; } = new();

    /// <summary>Where the database file and the keys that encrypt its secrets lie.</summary>
    [Required(ErrorMessage = "Coach:DataFolder is empty: name a folder that the bot may write to.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>A PostgreSQL database instead of the file, as Npgsql writes it: <c>Host=…;Database=…;Username=…;Password=…</c>. Several nodes need one.</summary>
    public string Database { get; set; } = "";

    /// <summary>What people see in the messenger.</summary>
    [Required(ErrorMessage = "Coach:BotName is empty: name the bot as people will see it.")]
    [StringLength(50, ErrorMessage = "Coach:BotName is longer than 50 characters.")]
    public string BotName { get; set; } = "Coach";

    /// <summary>The bot's code on the portal; another code is another bot.</summary>
    [Required(ErrorMessage = "Coach:BotCode is empty.")]
    [RegularExpression("^[a-z0-9_.-]{1,50}$", ErrorMessage = "Coach:BotCode takes small latin letters, digits, dot, dash and underscore.")]
    public string BotCode { get; set; } = "b24coachbot";

    /// <summary>Only to take over a bot registered elsewhere; otherwise the bot makes its own and keeps it.</summary>
    [StringLength(40, ErrorMessage = "Coach:BotToken is longer than the portal's 40 characters: use at most 40 (32 hexadecimal digits are a good length).")]
    public string? BotToken { get; set; }

    /// <summary>The token of the portal's outgoing webhook, which pushes the ends of calls to <c>/events</c>; without it nothing is let in.</summary>
    [RegularExpression(@"^\S{16,100}$", ErrorMessage = "Coach:ApplicationToken is no token of an outgoing webhook: copy it from the portal, where it stands beside the webhook (32 letters and digits).")]
    public string? ApplicationToken { get; set; }

    /// <summary>The curated library; a relative folder is beside the executable.</summary>
    [Required(ErrorMessage = "Coach:TemplatesFolder is empty.")]
    public string TemplatesFolder { get; set; } = "templates";

    /// <summary>What happens after a call whose card lacks something: Off, Shadow (only count what would be asked) or Ask.</summary>
    [EnumDataType(typeof(CallQuestions), ErrorMessage = "Coach:CallQuestions is Off, Shadow or Ask.")]
    public CallQuestions CallQuestions { get; set; } = CallQuestions.Shadow;

    /// <summary>Minutes that CoPilot, or anybody, has after a call before the bot asks.</summary>
    [Range(0, 240, ErrorMessage = "Coach:CopilotGraceMinutes is a number of minutes from 0 to 240.")]
    public int CopilotGraceMinutes { get; set; } = 10;

    /// <summary>What one person may say or press within a minute; what comes on top is not heard, and the person is told so.</summary>
    [Range(20, 600, ErrorMessage = "Coach:MessagesPerMinute is a number from 20 to 600.")]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Numbers of the Open Channels in which the bot, put there by an administrator, greets a client before it hands the dialogue over: <c>1, 4</c>.</summary>
    public string GreetingLines { get; set; } = "";

    /// <summary>Whoever has a new task through the bot is told so in one line, with a button to say that it is unclear; from the rollout's step <c>Ask</c> on.</summary>
    public bool TellAssignees { get; set; } = true;

    /// <summary>Days before the first start that are taken down for comparison, as far as the portal remembers them.</summary>
    [Range(0, 60, ErrorMessage = "Coach:BaselineDays is a number of days from 0 to 60.")]
    public int BaselineDays { get; set; } = 30;

    /// <summary>In working time, how often approvals and changed cards are looked at: the portal tells of them only what is true at that moment.</summary>
    [Range(5, 120, ErrorMessage = "Coach:LookEveryMinutes is a number of minutes from 5 to 120.")]
    public int LookEveryMinutes { get; set; } = 15;

    /// <summary>In working time, how often follow-ups of video calls, and the next meeting of the same people, are looked for: the portal tells of neither by itself.</summary>
    [Range(5, 240, ErrorMessage = "Coach:MeetingsEveryMinutes is a number of minutes from 5 to 240.")]
    public int MeetingsEveryMinutes { get; set; } = 15;

    /// <summary>The first day of the pilot, <c>2026-12-01</c>; otherwise it is the day of the first question after a call.</summary>
    [RegularExpression(@"^\d{4}-\d{2}-\d{2}$", ErrorMessage = "Coach:PilotFrom is a day like 2026-12-01.")]
    public string? PilotFrom { get; set; }

    /// <summary>The pilot's last day; without it the pilot has no end. The owner may move it in chat.</summary>
    [RegularExpression(@"^\d{4}-\d{2}-\d{2}$", ErrorMessage = "Coach:PilotUntil is a day like 2026-12-31.")]
    public string? PilotUntil { get; set; }

    /// <summary>Whom the pilot is for: departments by name, with everything below them, separated by semicolons; empty for everybody.</summary>
    public string PilotDepartments { get; set; } = "";

    /// <summary>Which pipelines the pilot is for, by name, separated by semicolons; empty for all.</summary>
    public string PilotPipelines { get; set; } = "";

    /// <summary>Who answers for field passports, templates, the error queue and the pilot: names or numbers of employees, separated by semicolons. Without it the passports' own owners do, and without those the connection's owner.</summary>
    public string QualityOwners { get; set; } = "";

    /// <summary>Who installs and connects, besides the connection's owner: names or numbers of employees, separated by semicolons.</summary>
    public string Administrators { get; set; } = "";

    /// <summary>How far the rollout has come already, for a portal that went through the earlier steps elsewhere: Doctor, Passport, Baseline, Teach, Ask or Digest.</summary>
    [EnumDataType(typeof(RolloutStep), ErrorMessage = "Coach:RolloutFrom is Doctor, Passport, Baseline, Teach, Ask or Digest.")]
    public RolloutStep RolloutFrom { get; set; } = RolloutStep.Doctor;

    /// <summary>Days for which what was seen of people's work, and the journal, are kept.</summary>
    [Range(90, 1000, ErrorMessage = "Coach:KeepDays is a number of days from 90 to 1000.")]
    public int KeepDays { get; set; } = 400;

    /// <summary>When a team lead gets the digest, by the clock of their own zone.</summary>
    [Required(ErrorMessage = "Coach:DigestTime is empty: it is a time of the day like 10:00.")]
    public string DigestTime { get; set; } = "10:00";

    internal IReadOnlySet<int> Greeting => Numbers().OfType<int>().ToHashSet();

    internal TimeOnly DigestAt => TimeOnly.ParseExact(DigestTime, "HH:mm", CultureInfo.InvariantCulture);

    internal DateOnly? PilotStart => Day(PilotFrom);

    internal DateOnly? PilotEnd => Day(PilotUntil);

    internal static IReadOnlyList<string> Names(string listed) => listed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var problem in Connection().Concat(Cluster.IsSet ? Cluster.Problems(this) : []).Concat(Model.Problems()))
        {
            yield return problem;
        }

        if (WebhookUrl.Length > 0 && !PortalAddress.TryParse(WebhookUrl, out _))
        {
            yield return new ValidationResult("Coach:WebhookUrl is no webhook address: it looks like https://your.bitrix24.ru/rest/1/secret/.");
        }

        if (Database.Length > 0 && !Adapters.Storage.Database.Understands(Database))
        {
            yield return new ValidationResult("Coach:Database is no connection string of PostgreSQL: it looks like Host=db.example.com;Database=coach;Username=coach;Password=secret. Without it the bot keeps a file in Coach:DataFolder.");
        }

        if (!TimeOnly.TryParseExact(DigestTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new ValidationResult("Coach:DigestTime is a time of the day like 10:00.");
        }

        if (PilotFrom is { Length: 10 } && PilotStart is null)
        {
            yield return new ValidationResult("Coach:PilotFrom names a day that does not exist.");
        }

        if (PilotUntil is { Length: 10 } && PilotEnd is null)
        {
            yield return new ValidationResult("Coach:PilotUntil names a day that does not exist.");
        }

        if (PilotEnd < PilotStart)
        {
            yield return new ValidationResult("Coach:PilotUntil lies before Coach:PilotFrom.");
        }

        if (Numbers().Contains(null))
        {
            yield return new ValidationResult("Coach:GreetingLines takes numbers of Open Channels with commas between them, like 1, 4; the number stands in the address of the channel's settings.");
        }
    }

    private IEnumerable<ValidationResult> Connection() => (WebhookUrl.Length > 0, Application.IsSet) switch
    {
        (false, false) => [new ValidationResult("Coach:WebhookUrl is not set: paste the incoming webhook's address from the portal (README, \"Connect a portal\").")],
        (true, true) => [new ValidationResult("Coach:WebhookUrl and Coach:Application are two ways to connect: leave one of them empty.")],
        (_, true) => Application.Problems(),
        _ => [],
    };

    private static DateOnly? Day(string? written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<int?> Numbers() => GreetingLines.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);
}

/// <summary>Checks the settings at start, all at once.</summary>
[OptionsValidator]
public sealed partial class CoachSettingsValidator : IValidateOptions<CoachSettings>;
