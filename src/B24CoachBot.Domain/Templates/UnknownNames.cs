using Scriban.Runtime;
using Scriban.Syntax;

namespace B24CoachBot.Domain.Templates;

/// <summary>Finds names that the front matter does not declare, in every branch: rendering an example would miss the branches not taken.</summary>
internal sealed class UnknownNames : ScriptVisitor
{
    private static readonly ScriptObject Functions =
        TemplateFunctions.For(new Wording(Tongue.English, new Dictionary<string, string>()), null);

    private readonly Dictionary<string, InputShape?> known;
    private readonly List<TemplateMistake> mistakes = [];

    private UnknownNames(InputShape.Fields inputs) =>
        known = inputs.All.ToDictionary(field => field.Name, field => (InputShape?)field.Shape);

    public static IReadOnlyList<TemplateMistake> In(BotTemplate template)
    {
        var names = new UnknownNames(template.Header.Inputs);
        names.Visit(template.Page);
        return names.mistakes;
    }

    public override void Visit(ScriptForStatement node)
    {
        Visit((ScriptNode?)node.Iterator);
        if (node.Variable is ScriptVariable variable)
        {
            known[variable.Name] = (Shape(node.Iterator) as InputShape.ListOf)?.Item;
            known["for"] = null;
        }

        Visit(node.Body);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        Visit((ScriptNode?)node.Value);
        if (node.Target is ScriptVariable variable)
        {
            known[variable.Name] = Shape(node.Value);
        }
    }

    public override void Visit(ScriptMemberExpression node)
    {
        Visit((ScriptNode?)node.Target);
        var wrong = (Shape(node.Target), node.Member?.Name) switch
        {
            (InputShape.Fields fields, { } name) => fields.Find(name) is null,
            (InputShape.ListOf or InputShape.Text or InputShape.Lines, "size") => false,
            (null, _) => false,
            _ => true,
        };
        if (wrong)
        {
            Add(node, $"{node} is not among the inputs");
        }
    }

    public override void Visit(ScriptVariableGlobal node)
    {
        if (!known.ContainsKey(node.Name) && !Functions.Contains(node.Name))
        {
            Add(node, $"{node.Name} is neither an input nor a function");
        }
    }

    private void Add(ScriptNode node, string sentence) => mistakes.Add(new TemplateMistake(node.Span.Start.Line, sentence));

    private InputShape? Shape(ScriptNode? node) => node switch
    {
        ScriptVariable variable => known.GetValueOrDefault(variable.Name),
        ScriptMemberExpression member => (Shape(member.Target) as InputShape.Fields)?.Find(member.Member?.Name ?? "")?.Shape,
        ScriptIndexerExpression indexer => (Shape(indexer.Target) as InputShape.ListOf)?.Item,
        _ => null,
    };
}
