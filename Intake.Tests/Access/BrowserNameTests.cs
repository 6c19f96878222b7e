using FluentAssertions;
using Intake.Api.Access;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class BrowserNameTests
{
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Windows")]
    [TestCase("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [TestCase("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome, Android")]
    [TestCase("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1", "Safari, iPhone")]
    [TestCase("curl/8.5.0", "")]
    [TestCase("", "")]
    public void A_browser_is_told_in_words_of_our_own(string userAgent, string name) => BrowserName.Of(userAgent).Should().Be(name);
}
