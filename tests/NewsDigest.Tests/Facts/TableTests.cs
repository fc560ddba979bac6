using NewsDigest.Lexicon;

namespace NewsDigest.Tests.Facts;

public sealed class TableTests
{
    [Fact]
    public void Units_EveryExample_ReadsAsItsEnglish()
    {
        var wrong = Table.Embedded("Facts/units.tsv").Rows
            .Select(r => (Row: r, Found: string.Join("; ", FactFixture.Find("2024-03-06", r["example_ko"]).Sentences[0].Quantities.Select(q => q.English))))
            .Where(x => x.Found != x.Row["example_en"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {x.Found}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Qualifiers_EveryExample_ReadsAsItsEnglish()
    {
        var wrong = Table.Embedded("Facts/qualifiers.tsv").Rows
            .Select(r => (Row: r, Found: string.Join("; ", FactFixture.Find("2024-03-06", r["example_ko"]).Sentences[0].Quantities.Select(q => $"{q.Qualifier}: {q.English}"))))
            .Where(x => x.Found != x.Row["qualifier"] + ": " + x.Row["example_en"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {x.Found}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Dates_EveryExample_ReadsAsItsIsoAndEnglish()
    {
        var wrong = Table.Embedded("Facts/dates.tsv").Rows
            .Select(r => (Row: r, Found: FactFixture.Find(r["example_date"], r["example_ko"]).Sentences[0].Dates))
            .Where(x => string.Join('|', x.Found.Select(d => d.Iso)) != x.Row["example_iso"] || string.Join('|', x.Found.Select(d => d.English)) != x.Row["example_en"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {string.Join('|', x.Found.Select(d => d.Iso + " " + d.English))}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Ages_EveryExample_ReadsAsItsEnglish()
    {
        var wrong = Table.Embedded("Facts/ages.tsv").Rows
            .Select(r => (Row: r, Found: string.Join("; ", FactFixture.Find("2024-03-06", r["example_ko"]).Sentences[0].Quantities.Select(q => q.English))))
            .Where(x => x.Found != x.Row["example_en"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {x.Found}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Holidays_EveryExample_ReadsAsItsIsoAndEnglish()
    {
        var wrong = Table.Embedded("Facts/holidays.tsv").Rows
            .Select(r => (Row: r, Found: string.Join("; ", FactFixture.Find("2024-03-06", r["example_ko"]).Sentences[0].Dates.Select(d => d.Iso + " " + d.English))))
            .Where(x => x.Found != x.Row["example_iso"] + " " + x.Row["example_en"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {x.Found}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Relations_EveryExample_IsReportedAsItsKind()
    {
        var wrong = Table.Embedded("Facts/relations.tsv").Rows
            .Select(r => (Row: r, Found: string.Join("; ", FactFixture.Find("2024-03-06", r["example_ko"].Split(". ")).Checks.Select(c => c.Kind))))
            .Where(x => x.Found != x.Row["example_kind"])
            .Select(x => $"{x.Row.Line}: {x.Row["example_ko"]} -> {x.Found}");

        Assert.Empty(wrong);
    }
}
