using System.Globalization;

namespace Intake.Api.Texts;

/// <summary>All words of the pages, in one language.</summary>
public sealed class SiteTexts(string language)
{
    static readonly SiteTexts swedish = new("sv"), english = new("en");

    /// <summary>Of the request that is being answered.</summary>
    public static SiteTexts Current => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public static SiteTexts In(string language) => language == "en" ? english : swedish;

    public string Language { get; } = language;
    public FrameTexts Frame { get; } = new(language);
    public AccessTexts Access { get; } = new(language);
    public ProfileTexts Profile { get; } = new(language);
    public OpenIdTexts OpenId { get; } = new(language);
    public WordTexts Words { get; } = new(language);
    public DateTexts Dates { get; } = new(language);
    public HomeTexts Home { get; } = new(language);
    public QuickContactTexts QuickContact { get; } = new(language);
    public BacklogTexts Backlog { get; } = new(language);
    public ItemTexts Item { get; } = new(language);
    public FlagTexts Flags { get; } = new(language);
    public DeliveryTexts Delivery { get; } = new(language);
    public AuditTexts Audit { get; } = new(language);
    public RetentionTexts Retention { get; } = new(language);
    public PrivacyTexts Privacy { get; } = new(language);
    public AreaTexts Areas { get; } = new(language);
    public UnitTexts Units { get; } = new(language);
    public SourceTexts Sources { get; } = new(language);
    public EndpointTexts Endpoints { get; } = new(language);
    public WriteBackTexts WriteBacks { get; } = new(language);
    public OriginTexts Origins { get; } = new(language);
    public HookTexts Hooks { get; } = new(language);
    public AdminTexts Admin { get; } = new(language);
    public ChecklistTexts Checklist { get; } = new(language);
    public AccountTexts Accounts { get; } = new(language);
    public KeyTexts Keys { get; } = new(language);
    public AccessibilityTexts Accessibility { get; } = new(language);
    public ErrorTexts Errors { get; } = new(language);
}
