using System.Reflection;

namespace NewsDigest.Acceptance.PublicApi;

/// <summary>Types as C# writes them, with namespaces of our own and question marks where null may stand.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        return Named(type, nullability) + mark;
    }

    /// <summary>A type's own name, without the types around it.</summary>
    public static string Declared(Type type) =>
        type.IsGenericType ? $"{Bare(type.Name)}<{string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}>" : type.Name;

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = Outer(type) + Bare(type.Name);
        if (!type.IsGenericType)
        {
            return name;
        }

        var inner = nullability?.GenericTypeArguments;
        var arguments = type.GetGenericArguments().Select((a, i) => Of(a, inner is { Length: > 0 } ? inner[i] : null));
        return $"{name}<{string.Join(", ", arguments)}>";
    }

    private static string Outer(Type type) =>
        type.IsNested ? Bare(type.DeclaringType!.Name) + "." : type.Namespace!.StartsWith("NewsDigest", StringComparison.Ordinal) ? type.Namespace + "." : "";

    private static string Bare(string name) => name.IndexOf('`', StringComparison.Ordinal) is > 0 and var tick ? name[..tick] : name;
}
