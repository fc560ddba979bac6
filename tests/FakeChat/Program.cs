using FakeChat;

// fakechat [scripts.json]: {"name": [[steps of attempt 1], [steps of attempt 2] …], …}. Prints its address, runs until a line comes on standard input.
var scripts = new List<Script>();
if (args is [var path])
{
    using var document = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(path));
    scripts.AddRange(document.RootElement.EnumerateObject().Select(p => Script.Parse(p.Name, p.Value.GetRawText())));
}

await using var server = new FakeChatServer(scripts);
Console.WriteLine(server.Address);
Console.ReadLine();
foreach (var entry in server.Journal.Entries)
{
    Console.WriteLine($"{entry.Sequence}\t{(long)entry.Time.TotalMilliseconds}\t{entry.Connection}\t{entry.Attempt}\t{entry.Script}\t{entry.Request.Model}\t{entry.BodySha}");
}
