namespace Intake.Core.Privacy.Names;

/// <summary>A word of letters as the name finder sees it.</summary>
/// <param name="Folded">In lower case.</param>
/// <param name="Opens">Whether it begins a sentence, a line or a quotation.</param>
/// <param name="Joined">Whether only a space, or an initial's dot and a space, parts it from the word before.</param>
sealed record Token(int Start, int End, string Folded, bool Capital, bool AllCapitals, bool Opens, bool Joined)
{
    public bool IsInitial => Capital && End - Start == 1;
}
