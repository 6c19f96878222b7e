using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Api.Access;
using Intake.Core.Access;
using NUnit.Framework;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace Intake.Tests.Access;

public class QrCodeTests
{
    [TestCase("Kundcenter", "anna")]
    [TestCase("Härryda kommun & vänner", "anna.ek@example.org")]
    public void A_reader_finds_what_an_app_needs(string site, string login)
    {
        var secret = TimeCode.NewSecret();
        var code = QrCode.Of(TimeCode.Address(site, login, secret));

        var read = new Uri(new Decoder().decode(Squares(code), null)!.Text);

        read.GetLeftPart(UriPartial.Authority).Should().Be("otpauth://totp");
        Uri.UnescapeDataString(read.AbsolutePath).Should().Be($"/{site}:{login}");
        Uri.UnescapeDataString(read.Query).Should().Be($"?secret={secret}&issuer={site}");
    }

    [Test]
    public void A_margin_of_four_squares_is_left_empty()
    {
        var code = QrCode.Of("otpauth://totp/x");

        Places(code).Should().OnlyContain(place => place.X >= 4 && place.Y >= 4 && place.X < code.Size - 4 && place.Y < code.Size - 4);
    }

    static BitMatrix Squares(QrCode code)
    {
        var squares = new BitMatrix(code.Size - 8);
        foreach (var (x, y) in Places(code)) squares[x - 4, y - 4] = true;
        return squares;
    }

    static IEnumerable<(int X, int Y)> Places(QrCode code) => Regex.Matches(code.Path, @"M(\d+) (\d+)h1v1h-1z")
        .Select(square => (Number(square.Groups[1]), Number(square.Groups[2])));

    static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
}
