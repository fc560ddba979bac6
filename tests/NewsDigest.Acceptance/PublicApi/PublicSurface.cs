using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsDigest.Acceptance.PublicApi;

/// <summary>What users of a library can call, one member a line, sorted; what the compiler writes for every record is left out.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> OfEveryRecord = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "PrintMembers", "<Clone>$", "op_Equality", "op_Inequality", "Deconstruct", "EqualityContract",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append('.').Append(type.IsNested ? type.DeclaringType!.Name + "." : "").Append(CSharpNames.Declared(type)).Append(" : ").Append(Kind(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (IsRecord(type) ? "record" : "class"),
        };
        IEnumerable<Type> above = type.BaseType is { } ancestor && ancestor != typeof(object) && ancestor != typeof(ValueType) && ancestor != typeof(Enum) ? [ancestor] : [];
        var interfaces = type.IsEnum ? [] : type.GetInterfaces().Where(i => !i.Name.StartsWith("IEquatable", StringComparison.Ordinal) && i.IsVisible && type.BaseType?.GetInterfaces().Contains(i) != true);
        var bases = above.Concat(interfaces.OrderBy(i => i.FullName, StringComparer.Ordinal)).Select(t => CSharpNames.Of(t)).ToArray();
        return bases.Length == 0 ? kind : $"{kind}, {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        var nullability = new NullabilityInfoContext();
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} = {f.GetRawConstantValue()}"));
        }

        var fields = type.GetFields(Declared).Where(f => IsSeen(f.Attributes & FieldAttributes.FieldAccessMask))
            .Select(f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{CSharpNames.Of(f.FieldType, nullability.Create(f))} {f.Name}");
        var constructors = type.GetConstructors(Declared).Where(c => IsSeen(c) && !IsCopy(type, c)).Select(c => $"new({Parameters(c, nullability)})");
        var properties = type.GetProperties(Declared).Where(p => !IsOfRecord(type, p.Name) && p.GetAccessors(true).Any(IsSeen)).Select(p => Property(p, nullability));
        var events = type.GetEvents(Declared).Where(e => IsSeen(e.AddMethod!)).Select(e => $"event {CSharpNames.Of(e.EventHandlerType!)} {e.Name}");
        var methods = type.GetMethods(Declared).Where(m => IsSeen(m) && IsOwn(type, m)).Select(m => Method(m, nullability));
        return fields.Concat(constructors).Concat(properties).Concat(events).Concat(methods);
    }

    private static string Property(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var (get, set) = (property.GetMethod, property.SetMethod);
        var accessors = (get is not null && IsSeen(get) ? "get; " : "") + (set is not null && IsSeen(set) ? IsInit(set) ? "init; " : "set; " : "");
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(p => CSharpNames.Of(p.ParameterType) + " " + p.Name))}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifier(property.GetAccessors(true)[0])}{required}{CSharpNames.Of(property.PropertyType, nullability.Create(property))} {name} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method, NullabilityInfoContext nullability)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Modifier(method)}{CSharpNames.Of(method.ReturnType, nullability.Create(method.ReturnParameter))} {method.Name}{generic}({extension}{Parameters(method, nullability)})";
    }

    private static string Parameters(MethodBase method, NullabilityInfoContext nullability) => string.Join(", ", method.GetParameters().Select(p =>
    {
        var way = p.IsOut ? "out " : p.ParameterType.IsByRef ? p.IsIn ? "in " : "ref " : "";
        var value = p.HasDefaultValue ? " = " + Default(p) : "";
        return $"{way}{CSharpNames.Of(p.ParameterType, nullability.Create(p))} {p.Name}{value}";
    }));

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Modifier(MethodInfo method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => "",
    };

    private static bool IsOwn(Type type, MethodInfo method) => (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsOfRecord(type, method.Name) && !(IsRecord(type) && method.Name == "ToString" && method.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static bool IsOfRecord(Type type, string name) => IsRecord(type) && OfEveryRecord.Contains(name);

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$", Declared) is not null || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is not null);

    private static bool IsCopy(Type type, ConstructorInfo constructor) => IsRecord(type) && constructor.GetParameters() is [{ } only] && only.ParameterType == type;

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == nameof(IsExternalInit));

    private static bool IsSeen(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false });

    private static bool IsSeen(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
