namespace Intake.Core.Language;

/// <summary>One word of a text.</summary>
/// <param name="Written">As written, composed.</param>
/// <param name="Folded">In lower case.</param>
/// <param name="OpensSentence">True for the first word of a sentence or line, whose capital says nothing.</param>
public readonly record struct Word(string Written, string Folded, bool OpensSentence)
{
    public bool HasCapital => char.IsUpper(Written[0]);
    public bool IsNumber => char.IsDigit(Written[0]);
}
