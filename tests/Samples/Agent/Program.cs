using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using NewsDigest;
using NewsDigest.Llm;
using OpenAI;

if (args is not [var file, var question])
{
    Console.Error.WriteLine("usage: agent ARTICLE QUESTION (the key in OPENAI_API_KEY; another server in OPENAI_ENDPOINT, another model in OPENAI_MODEL)");
    return 1;
}

var endpoint = new Uri(Environment.GetEnvironmentVariable("OPENAI_ENDPOINT") ?? "https://api.openai.com/v1");
var key = new ApiKeyCredential(Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("OPENAI_API_KEY is not set."));
var model = Environment.GetEnvironmentVariable("OPENAI_MODEL") ?? "gpt-4.1-mini";
using var client = new OpenAIClient(key, new OpenAIClientOptions { Endpoint = endpoint }).GetChatClient(model).AsIChatClient().AsBuilder().UseKernelFunctionInvocation().Build();

var kernel = new Kernel();
kernel.Plugins.AddFromObject(new NewsDigestPlugin(NewsDigester.Create()), "news");

var talk = new ChatHistory("You answer questions about Korean news. Get your facts from the functions of the plugin 'news', and repeat figures, dates and names as they give them.");
talk.AddUserMessage($"{question}\n\n{File.ReadAllText(file)}");
var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
var answer = await client.AsChatCompletionService().GetChatMessageContentAsync(talk, settings, kernel);
Console.WriteLine(answer.Content);
return 0;
