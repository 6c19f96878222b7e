using System.Security.Cryptography;
using System.Text.Json;
using Intake.Core.Contacts;
using Intake.Core.Privacy;

namespace Intake.Core.Import;

/// <summary>
/// Case ids for a file that has none: a hash of what the row says, so that the same file again is known. Rows that are
/// alike in everything are different people's; the second and later ones are numbered.
/// </summary>
sealed class ContentId
{
    readonly Dictionary<UInt128, int> seen = [];

    public string Of(ContactDraft draft)
    {
        var hash = Hash(draft);
        var key = new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash.AsSpan(8)));
        var number = seen[key] = seen.GetValueOrDefault(key) + 1;
        var id = $"row-{Convert.ToHexStringLower(hash)}";
        return number == 1 ? id : $"{id}-{number}";
    }

    // Of the masked text: a phone number could be tried out against a hash of the whole. Without the words that people
    // except from masking: the same row keeps its id when they change.
    static byte[] Hash(ContactDraft draft)
    {
        var text = draft.Text is null ? null : Masker.Mask(draft.Text).Text;
        var place = draft.Place is null ? null : MaskedPlace.Of(draft.Place);
        object?[] said = [draft.Kind, text, place, draft.Area, draft.Channel, draft.RecordedAt?.ToUnixTimeMilliseconds()];
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said))[..16];
    }
}
