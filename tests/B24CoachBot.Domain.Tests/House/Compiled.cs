using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace B24CoachBot.Domain.Tests.House;

/// <summary>A use of a member, as the compiled code has it. <paramref name="By"/> is the outermost type, so that lambdas and async methods count as their owner's.</summary>
internal sealed record Use(string By, string Type, string Member);

/// <summary>What the compiler made of the sources: nothing hides here behind an alias, a lambda or an await.</summary>
internal sealed class Compiled(Assembly assembly)
{
    private readonly ModuleDefinition module = ModuleDefinition.ReadModule(assembly.Location);

    /// <summary>Members of other assemblies that are referenced.</summary>
    public IEnumerable<MemberReference> ForeignMembers => module.GetMemberReferences();

    public IEnumerable<TypeReference> ForeignTypes => module.GetTypeReferences();

    /// <summary>Every call, construction and setting of a member.</summary>
    public IEnumerable<Use> Uses => Instructions
        .Where(at => at.Code.Operand is MethodReference)
        .Select(at => (at.By, Method: (MethodReference)at.Code.Operand))
        .Select(at => new Use(at.By, at.Method.DeclaringType.GetElementType().FullName.Replace('/', '+'), at.Method.Name));

    /// <summary>Every text in the code, with the type it stands in.</summary>
    public IEnumerable<(string By, string Text)> Texts => Instructions
        .Where(at => at.Code.OpCode == OpCodes.Ldstr)
        .Select(at => (at.By, (string)at.Code.Operand));

    private IEnumerable<(string By, Instruction Code)> Instructions =>
        from type in module.GetTypes()
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        select (Outermost(type).FullName, instruction);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
