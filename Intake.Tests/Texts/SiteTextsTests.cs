using System.Reflection;
using FluentAssertions;
using Intake.Api.Texts;
using NUnit.Framework;

namespace Intake.Tests.Texts;

public class SiteTextsTests
{
    /// <summary>Words that are the same in both languages.</summary>
    static readonly string[] same =
        ["Demo", "Filter", "Find", "Item.Model", "OtherLanguage", "Backlog.Count", "Words.Persons", "Words.Channel", "Words.Area", "ShortMonth", "Month", "Day", "ShortDay"];

    static IEnumerable<TestCaseData> Parts() => typeof(SiteTexts).GetProperties()
        .Where(part => part.PropertyType.IsSubclassOf(typeof(Wording)))
        .Select(part => new TestCaseData(part.PropertyType).SetArgDisplayNames(part.Name));

    [TestCaseSource(nameof(Parts))]
    public void Every_text_is_there_in_both_languages(Type part)
    {
        var (sv, en) = (Part("sv"), Part("en"));
        foreach (var text in part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (swedish, english) = (Words(text.GetValue(sv)!), Words(text.GetValue(en)!));
            swedish.Should().NotBeNullOrWhiteSpace(text.Name);
            english.Should().NotBeNullOrWhiteSpace(text.Name);
            if (!same.Contains(text.Name)) swedish.Should().NotBe(english, text.Name);
        }

        string Words(object value) => value is IEnumerable<string> list ? string.Join('\n', list) : (string)value;
        object Part(string language) => Activator.CreateInstance(part, language)!;
    }

    [Test]
    public void A_number_says_what_it_counts()
    {
        new WordTexts("sv").Voices(1).Should().Be("1 röst");
        new WordTexts("sv").Voices(1200).Should().Be("1\u00a0200 röster");
        new WordTexts("en").Voices(1200).Should().Be("1,200 voices");
    }

    [Test]
    public void A_moment_is_told_in_the_municipalitys_time()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

        new DateTexts("sv").Moment(summer).Should().Be("2 juli 2026 kl. 00.30");
        new DateTexts("en").Moment(summer).Should().Be("2 July 2026 at 00:30");
    }
}
