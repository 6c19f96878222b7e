using Intake.Core.Privacy;

namespace Intake.Api.Privacy;

public sealed record PreviewRequest(string? Text);

/// <param name="Masked">The text as it would be stored.</param>
/// <param name="Spans">What was masked, by where it stands in the text that was sent.</param>
public sealed record PreviewAnswer(string Masked, IReadOnlyList<PreviewSpan> Spans);

/// <param name="Start">In UTF-16 units, as JavaScript counts.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Kind"><c>name</c>, <c>address</c>, <c>personnummer</c>, <c>phone</c>, <c>email</c>, <c>plate</c>, <c>account</c> or <c>card</c>.</param>
public sealed record PreviewSpan(int Start, int End, string Kind)
{
    public static PreviewSpan From(MaskedSpan span) => new(span.Start, span.End, span.Kind);
}

/// <param name="Word">A single word that is no person's name.</param>
/// <param name="Because">Why: a shop, a bus, a place.</param>
public sealed record ExceptionRequest(string? Word, string? Because);

public sealed record ExceptionList(IReadOnlyList<ExceptionLine> Exceptions);

/// <param name="MadeBy">The account's or key's id.</param>
public sealed record ExceptionLine(string Word, string Because, string MadeBy, DateTimeOffset MadeAt)
{
    public static ExceptionLine From(MaskingException exception) => new(
        exception.Word, exception.Because, exception.MadeBy, DateTimeOffset.FromUnixTimeMilliseconds(exception.MadeAt));
}
