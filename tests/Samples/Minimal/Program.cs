using NewsDigest;
using NewsDigest.Writing;

var outcome = await NewsDigester.Create().BriefAsync(File.ReadAllBytes(args[0]));
Console.WriteLine(outcome.IsBriefed ? BriefMarkdown.Write(outcome.Brief) : outcome.Refusal.Message);
return outcome.IsBriefed ? 0 : 1;
