using System.Collections;
using System.Globalization;
using System.Reflection;
using Intake.Api.Access;
using Intake.Api.Access.OpenId;
using Intake.Api.Limits;
using Intake.Api.Theme;
using Intake.Core.Access;
using Intake.Core.Accessibility;
using Intake.Core.Audit;
using Intake.Core.Bus;
using Intake.Core.CaseSystems;
using Intake.Core.Classification;
using Intake.Core.Demo;
using Intake.Core.Endpoints;
using Intake.Core.Feedback;
using Intake.Core.Outbox;
using Intake.Core.Outgoing;
using Intake.Core.Panel;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Intake.Worker.Watch;

namespace Intake.Tests.Support;

/// <summary>Every setting that the product reads, by its key, with its default as configuration text.</summary>
static class ConfigurationKeys
{
    /// <summary>What an empty default is written as.</summary>
    public const string None = "–";

    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>
    {
        [""] = typeof(SiteOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Bus"] = typeof(BusOptions),
        ["Outbox"] = typeof(RelayOptions),
        ["Feedback"] = typeof(FeedbackOptions),
        ["Outgoing"] = typeof(OutgoingOptions),
        ["Endpoints"] = typeof(EndpointOptions),
        ["CaseSystems"] = typeof(CaseSystemOptions),
        ["SignIn"] = typeof(SignInOptions),
        ["SignIn:OpenId"] = typeof(OpenIdOptions),
        ["Session"] = typeof(StaffSessionOptions),
        ["Limits"] = typeof(LimitOptions),
        ["Accessibility"] = typeof(AccessibilityOptions),
        ["Panel"] = typeof(PanelOptions),
        ["Referral"] = typeof(ReferralOptions),
        ["Audit"] = typeof(AuditOptions),
        ["Demo"] = typeof(DemoOptions),
        ["Theme"] = typeof(ThemeOptions),
        ["Vault"] = typeof(VaultOptions),
        ["Worker"] = typeof(WatchOptions),
    };

    /// <summary>Types named Options that no section is made of, neither itself nor within another.</summary>
    public static IEnumerable<Type> Unplaced() => Sections.Values.Select(type => type.Assembly).Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        // Static classes, which the runtime calls abstract, are bound to nothing.
        .Where(type => IsSection(type) && !type.IsAbstract && type.Namespace!.StartsWith("Intake.", StringComparison.Ordinal))
        .Except(Sections.Values.SelectMany(Within));

    public static IReadOnlyDictionary<string, string> All() => Sections
        .SelectMany(section => Of(section.Key, Activator.CreateInstance(section.Value)!)).ToDictionary();

    static IEnumerable<KeyValuePair<string, string>> Of(string section, object options) =>
        Settable(options.GetType()).SelectMany(property =>
        {
            var key = section.Length == 0 ? property.Name : $"{section}:{property.Name}";
            var value = property.GetValue(options);
            return IsSection(property.PropertyType) ? Of(key, value!) : [new(key, Text(value))];
        });

    static IEnumerable<Type> Within(Type type) =>
        Settable(type).Select(property => property.PropertyType).Where(IsSection).SelectMany(Within).Prepend(type);

    static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    static bool IsSection(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal);

    static string Text(object? value) => value switch
    {
        null or "" => None,
        bool flag => flag ? "true" : "false",
        string text => text,
        IEnumerable list => string.Join(' ', list.Cast<object>()) is { Length: > 0 } items ? items : None,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
