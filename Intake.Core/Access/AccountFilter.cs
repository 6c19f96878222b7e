using System.Globalization;
using Intake.Core.Language;

namespace Intake.Core.Access;

/// <summary>Which accounts to show; what is empty asks for nothing.</summary>
public sealed record AccountFilter(string Query = "", string Role = "", string State = "")
{
    static readonly StringComparer order = StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true);

    public bool IsEmpty => (Query, Role, State) == ("", "", "");

    /// <summary>By name, as Swedish sorts.</summary>
    public IReadOnlyList<AccountRow> Of(IEnumerable<AccountRow> accounts) =>
        [.. accounts.Where(Shows).OrderBy(account => account.Name, order).ThenBy(account => account.Login, StringComparer.Ordinal)];

    bool Shows(AccountRow account) =>
        (Role.Length == 0 || account.Role == Role)
        && (State.Length == 0 || account.State == State)
        && (Query.Length == 0 || Said(account.Name) || Said(account.Login));

    bool Said(string text) => SearchKey.Of(text).Contains(SearchKey.Of(Query), StringComparison.Ordinal);
}
