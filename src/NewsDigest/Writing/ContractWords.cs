using NewsDigest.Facts;
using NewsDigest.Names;
using NewsDigest.Verification;

namespace NewsDigest.Writing;

/// <summary>The words that the output contract uses for our enumerations; renaming a member must not change the output.</summary>
internal static class ContractWords
{
    public static string Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.Over => "over",
        Qualifier.Under => "under",
        Qualifier.AtLeast => "at_least",
        Qualifier.AtMost => "at_most",
        _ => "exact",
    };

    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "person",
        EntityType.Organization => "organization",
        EntityType.Place => "place",
        EntityType.Facility => "facility",
        EntityType.Product => "product",
        EntityType.Event => "event",
        _ => "work",
    };

    public static string Of(NameStatus status) => status switch
    {
        NameStatus.Proven => "proven",
        NameStatus.Known => "known",
        _ => "unconfirmed",
    };

    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Figure => "figure",
        ClaimKind.Date => "date",
        ClaimKind.Name => "name",
        _ => "quotation",
    };

    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.Supported => "supported",
        ClaimStatus.Derived => "derived",
        _ => "unsupported",
    };
}
