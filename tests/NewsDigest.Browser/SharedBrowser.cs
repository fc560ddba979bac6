namespace NewsDigest.Browser;

/// <summary>One browser and one set of pages for all tests.</summary>
[CollectionDefinition("browser")]
public sealed class SharedBrowser : ICollectionFixture<Chromium>, ICollectionFixture<SeedPages>;
