using System.Reflection;
using System.Reflection.Emit;

namespace NewsDigest.Tests.Architecture;

/// <summary>A type that uses another, as the compiler left it.</summary>
internal sealed record CompiledReference(Type From, string Member, Type To);

/// <summary>Walks the compiled code of an assembly: bases, interfaces, attributes, signatures, fields, locals and every token in a method body.</summary>
internal static class CompiledReferences
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    public static IEnumerable<CompiledReference> In(Assembly assembly) => assembly.GetTypes().SelectMany(InType);

    private static IEnumerable<CompiledReference> InType(Type type)
    {
        var shape = new[] { type.BaseType }.Concat(type.GetInterfaces()).Concat(type.GetGenericArguments().SelectMany(Constraints))
            .Concat(type.GetCustomAttributesData().Select(a => a.AttributeType));
        var members = type.GetFields(Declared).Select(f => (f.Name, Types: (IEnumerable<Type?>)[f.FieldType]))
            .Concat(type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)).Select(m => (m.Name, InMethod(m))));
        return shape.Select(t => (Name: "(shape)", Type: t)).Concat(members.SelectMany(m => m.Item2.Select(t => (m.Name, Type: t))))
            .SelectMany(m => Flatten(m.Type).Select(t => new CompiledReference(type, m.Name, t)));
    }

    private static IEnumerable<Type?> InMethod(MethodBase method)
    {
        var signature = method.GetParameters().Select(p => p.ParameterType).Append((method as MethodInfo)?.ReturnType)
            .Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Constraints) : []);
        return method.GetMethodBody() is not { } body
            ? signature
            : signature.Concat(body.LocalVariables.Select(l => l.LocalType))
                .Concat(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType))
                .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(t => Resolve(method, t)));
    }

    private static IEnumerable<Type?> Constraints(Type argument) => argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [argument];

    private static IEnumerable<Type?> Resolve(MethodBase method, int token)
    {
        var member = method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodBase called => [called.DeclaringType, (called as MethodInfo)?.ReturnType, .. called.IsGenericMethod ? called.GetGenericArguments() : []],
            _ => [],
        };
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var i = 0; i < code.Length;)
        {
            var op = code[i] == 0xFE ? OpCodes[(short)(0xFE00 | code[i + 1])] : OpCodes[code[i]];
            i += op.Size;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, i);
            }

            i += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Flatten(Type? type)
    {
        if (type is null)
        {
            return [];
        }

        if (type.HasElementType)
        {
            return Flatten(type.GetElementType());
        }

        return type.IsGenericType && !type.IsGenericTypeDefinition
            ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
            : [type];
    }
}
