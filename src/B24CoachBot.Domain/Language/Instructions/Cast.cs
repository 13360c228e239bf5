using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Who does it, who helps and who watches: every reason weighed against the others.</summary>
internal sealed class Cast
{
    private readonly record struct Part(PersonMention Mention, Reason Reason, int Order);

    private readonly Scene scene;
    private readonly List<Part> parts = [];

    private Cast(Scene scene) => this.scene = scene;

    public PersonMention? Responsible { get; private set; }

    public List<PersonMention> Accomplices { get; } = [];

    public List<PersonMention> Observers { get; } = [];

    public static Cast Read(Scene scene, UserId author)
    {
        var cast = new Cast(scene);
        var reader = new RoleReader(scene);
        foreach (var crowd in Crowds.Of(scene))
            cast.Take(crowd, reader);
        if (SelfWords.Read(scene) is { } self)
            cast.Add(new PersonMention(scene.Span(self.First, self.Last).In(scene.Text), scene.Span(self.First, self.Last), [author]), self);
        cast.Settle();
        return cast;
    }

    private void Take(List<Named> crowd, RoleReader reader)
    {
        var reasons = crowd.ConvertAll(reader.Of);
        var lead = reasons.FindIndex(reason => reason.Role != TaskRole.None);
        if (lead < 0)
            return;
        for (var i = 0; i < crowd.Count; i++)
        {
            // One reason serves all who are named together: «соисполнители: Иванов, Петров и Ким».
            var own = reasons[i].Role != TaskRole.None && (reasons[i].Weight >= reasons[lead].Weight || reasons[lead].Role == TaskRole.Responsible);
            var reason = own ? reasons[i] : reasons[lead] with { First = crowd[i].First, Last = crowd[i].Last };
            if (!own && reasons[lead].Last > crowd[lead].Last && lead == crowd.Count - 1 || own && reasons[i].Role == reasons[lead].Role || !own)
                Add(crowd[i], reason);
            else
                Add(crowd[i], reasons[i]);
        }

        scene.Use(crowd[0].First, crowd[^1].Last);
    }

    private void Add(Named named, Reason reason)
    {
        var people = named.In(reason.Case);
        if (named.IsAll && people.Length > 1)
        {
            foreach (var person in people)
                Add(Mention(named, [person]), reason);
            return;
        }

        Add(Mention(named, people), reason);
    }

    private void Add(PersonMention mention, Reason reason)
    {
        parts.Add(new Part(mention, reason, mention.From.Start));
        scene.Use(reason.First, reason.Last);
    }

    private PersonMention Mention(Named named, int[] people)
    {
        var span = named.Span(scene.Tokens);
        return new PersonMention(span.In(scene.Text), span, [.. people.Select(person => scene.Index.Keys[person].Id)]);
    }

    private void Settle()
    {
        var doers = parts.FindAll(part => part.Reason.Role == TaskRole.Responsible);
        // A name that the directory lacks is somebody only when nobody known is told more plainly.
        var best = doers.Count == 0 ? 0 : doers.Max(part => part.Reason.Weight);
        var lead = doers.Where(part => part.Reason.Weight == best).OrderBy(part => part.Order).FirstOrDefault();
        Responsible = doers.Count == 0 ? null : lead.Mention;
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            var isHelper = part.Reason.Role == TaskRole.Accomplice
                || part.Reason.Role == TaskRole.Responsible && part != lead && part.Reason.Weight == best;
            if (part.Reason.Role == TaskRole.Observer)
                Put(Observers, part.Mention);
            else if (isHelper && !Same(part.Mention, Responsible))
                Put(Accomplices, part.Mention);
        }
    }

    private static void Put(List<PersonMention> list, PersonMention mention)
    {
        if (!list.Exists(other => Same(other, mention)))
            list.Add(mention);
    }

    private static bool Same(PersonMention one, PersonMention? other) => other is not null && one.Only is { } id && other.Only == id;
}
