using System.Text;
using Intake.Core.Contacts;

namespace Intake.Core.Import;

/// <summary>What an exception while reading says of the file.</summary>
static class FileFault
{
    /// <returns>Null when it says nothing of the file.</returns>
    public static Refusal? Of(Exception fault) => fault switch
    {
        ImportException known => known.Why,
        InvalidDataException => ImportRefusals.Truncated,
        DecoderFallbackException or IOException => ImportRefusals.ReadFailed(fault.GetType().Name),
        _ => null,
    };
}
