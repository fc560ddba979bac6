using NewsDigest.Reading;

namespace NewsDigest.Tests.Reading;

public sealed class CopyrightHolderTests
{
    [Theory]
    [InlineData("저작권자 © 물결신문 무단전재 및 재배포 금지", "물결신문")]
    [InlineData("저작권자 © 과학이음 무단전재 및 재배포 금지", "과학이음")]
    [InlineData("<저작권자(c) 한빛뉴스, 무단 전재-재배포 금지>", "한빛뉴스")]
    [InlineData("Copyright ⓒ 2024 Hanbit Times. All rights reserved.", "Hanbit Times")]
    [InlineData("ⓒ 월간 새길. 이 글의 무단 복제를 금합니다.", "월간 새길")]
    [InlineData("[ⓒ 독자와 함께 걷는 신문, 새벽일보(saebyeok.example.com) 무단전재 배포금지]", "새벽일보")]
    [InlineData("이 기사의 저작권은 새빛통신에 있습니다.", "새빛통신")]
    [InlineData("Copyrights ⓒ 공놀이 & gongnori.example.com", "공놀이")]
    [InlineData("무단 전재 및 재배포 금지", null)]
    [InlineData("저작권자의 허락 없이 쓸 수 없습니다.", null)]
    public void Of_CopyrightLine_GivesTheHolder(string line, string? holder) => Assert.Equal(holder, CopyrightHolder.Of(line));
}
