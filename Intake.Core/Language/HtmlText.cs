using System.Text;
using MimeKit.Text;

namespace Intake.Core.Language;

/// <summary>What a person reads of HTML: words and line breaks; no markup, no scripts, no styles.</summary>
static class HtmlText
{
    public static string Of(string html)
    {
        if (!LooksLikeMarkup(html)) return html;
        var (text, hidden) = (new StringBuilder(html.Length), 0);
        var tokens = new HtmlTokenizer(new StringReader(html));
        while (tokens.ReadNextToken(out var token))
            switch (token)
            {
                case HtmlTagToken tag when IsHidden(tag.Id):
                    hidden = Math.Max(0, hidden + (tag.IsEndTag ? -1 : tag.IsEmptyElement ? 0 : 1));
                    break;
                case HtmlTagToken tag when Breaks(tag.Id):
                    text.Append('\n');
                    break;
                case HtmlScriptDataToken:
                    break;
                case HtmlDataToken data when hidden == 0:
                    text.Append(data.Data);
                    break;
            }
        return Tidy(text.ToString());
    }

    // "3 < 4" is no markup.
    static bool LooksLikeMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') return true;
        return false;
    }

    static bool IsHidden(HtmlTagId tag) => tag is HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Head or HtmlTagId.Title or HtmlTagId.NoScript;

    static bool Breaks(HtmlTagId tag) => tag is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.LI or HtmlTagId.TR
        or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.BlockQuote or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Table or HtmlTagId.HR;

    // Source lines are no lines of the text; many breaks are one.
    static string Tidy(string text) => string.Join('\n', text.Split('\n')
        .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
}
