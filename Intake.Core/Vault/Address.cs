using System.Text;
using PhoneNumbers;

namespace Intake.Core.Vault;

/// <summary>One way to write an address, so that the same person gets the same hash.</summary>
static class Address
{
    public static string Email(string email) => email.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>E.164, dialled from Sweden: <c>070-123 45 67</c> is <c>+46701234567</c>.</summary>
    public static string Phone(string phone)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.Format(util.Parse(phone, "SE"), PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            return string.Concat(phone.Where(char.IsAsciiDigit));
        }
    }
}
