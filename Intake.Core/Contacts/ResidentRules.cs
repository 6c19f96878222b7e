using MimeKit;
using PhoneNumbers;

namespace Intake.Core.Contacts;

/// <summary>What contact details must fulfil.</summary>
static class ResidentRules
{
    static readonly string[] Wants = ["updates", "receipt", "none"];
    static readonly string[] Channels = ["email", "sms", "letter", "none"];

    /// <summary>Of a protected identity nothing is kept, so nothing of it can be wrong.</summary>
    public static Refusal? Check(ResidentDraft resident) =>
        resident.ProtectedIdentity ? null : Broken(resident) ?? Unknown(resident) ?? Missing(resident);

    static Refusal? Broken(ResidentDraft resident) =>
        FieldRules.Check("resident.name", resident.Name, 200)
        ?? FieldRules.Check("resident.email", resident.Email, 254)
        ?? FieldRules.Check("resident.phone", resident.Phone, 50);

    static Refusal? Unknown(ResidentDraft resident) =>
        resident.Wants is not null && !Wants.Contains(resident.Wants) ? Refusals.UnknownWants
        : resident.Channel is not null && !Channels.Contains(resident.Channel) ? Refusals.UnknownResidentChannel
        : resident.Language is not null && !ContactRules.IsLanguage(resident.Language) ? Refusals.BadLanguage
        : FieldRules.Clean(resident.Email) is { } email && !IsEmail(email) ? Refusals.BadEmail
        : FieldRules.Clean(resident.Phone) is { } phone && !IsPhone(phone) ? Refusals.BadPhone
        : null;

    static Refusal? Missing(ResidentDraft resident) => (resident.Wants ?? "none", resident.Channel) switch
    {
        ("none", _) => null,
        (_, "email") when FieldRules.Clean(resident.Email) is null => Refusals.MissingEmail,
        (_, "sms") when FieldRules.Clean(resident.Phone) is null => Refusals.MissingPhone,
        _ => null,
    };

    static bool IsEmail(string text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address == text
        && text.IndexOf('@') is > 0 and var at && at < text.Length - 1;

    static bool IsPhone(string text)
    {
        try
        {
            return PhoneNumberUtil.GetInstance() is var util && util.IsPossibleNumber(util.Parse(text, "SE"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
