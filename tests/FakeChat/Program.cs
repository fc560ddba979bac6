Console.WriteLine("fakechat");
