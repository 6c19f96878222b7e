using System.Globalization;
using Intake.Core.Hooks;

namespace Intake.Tests.Hooks;

/// <summary>One way in which a delivery is not what its sender signed.</summary>
sealed record Mutation(string Name, Func<Signed, Random, Signed> Change)
{
    const string Other = "whsec_plJ3nmyCDGBKInavdOK15jsl", Id = StandardWebhooks.IdHeader, Time = StandardWebhooks.TimestampHeader, Signature = StandardWebhooks.SignatureHeader;

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a bit of the id", (good, random) => good.With(Id, Flipped(Of(good, Id), random))),
        new("a bit of the time", (good, random) => good.With(Time, Flipped(Of(good, Time), random))),
        new("a bit of the signature", (good, random) => good.With(Signature, "v1," + Flipped(Of(good, Signature)[3..], random))),
        new("a bit of the body", (good, random) => good with { Body = FlippedBit(good.Body, random) }),
        new("a byte less", (good, _) => good with { Body = good.Body[..^1] }),
        new("a byte more", (good, _) => good with { Body = [.. good.Body, (byte)' '] }),
        new("another time", (good, random) => good.With(Time, Seconds(DateTimeOffset.UtcNow.AddSeconds(random.Next(1, 200))))),
        new("an old time, signed", (good, random) => Again(good, DateTimeOffset.UtcNow.AddSeconds(-random.Next(320, 1_000_000)))),
        new("a time to come, signed", (good, random) => Again(good, DateTimeOffset.UtcNow.AddSeconds(random.Next(400, 1_000_000)))),
        new("another secret", (good, _) => Signed.Standard(Of(good, Id), DateTimeOffset.UtcNow, good.Body, Other)),
        new("without an id", (good, _) => good.Without(Id)),
        new("without a time", (good, _) => good.Without(Time)),
        new("without a signature", (good, _) => good.Without(Signature)),
        new("another version", (good, _) => good.With(Signature, "v2" + Of(good, Signature)[2..])),
        new("no version", (good, _) => good.With(Signature, Of(good, Signature)[3..])),
        new("small letters", (good, _) => good.With(Signature, Of(good, Signature).ToLowerInvariant())),
        new("hexadecimal", (good, _) => good.With(Signature, "v1," + Convert.ToHexStringLower(Convert.FromBase64String(Of(good, Signature)[3..])))),
        new("without padding", (good, _) => good.With(Signature, Of(good, Signature).TrimEnd('='))),
        new("two ids", (good, _) => good with { Headers = [.. good.Headers, (Id, "msg_other")] }),
        new("commas between", (good, _) => good.With(Signature, $"v1,AAAA,{Of(good, Signature)}")),
        new("the time with a sign", (good, _) => good.With(Time, "+" + Of(good, Time))),
        new("the time with a zero", (good, _) => good.With(Time, "0" + Of(good, Time))),
        new("the time in milliseconds", (good, _) => good.With(Time, Of(good, Time) + "000")),
        new("an id that reaches into the time", (good, _) => good.With(Id, $"{Of(good, Id)}.{Of(good, Time)}")),
    ];

    public (string Name, Signed Signed) Of(Signed good, Random random) => (Name, Change(good, random));

    static string Of(Signed signed, string header) => signed.Headers.First(one => one.Name == header).Value;

    static Signed Again(Signed good, DateTimeOffset at) => Signed.Standard(Of(good, Id), at, good.Body, good.Secret);

    static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    // Still a character that a header may have.
    static string Flipped(string text, Random random)
    {
        var letters = text.ToCharArray();
        var at = random.Next(letters.Length);
        char flipped;
        do flipped = (char)(letters[at] ^ (1 << random.Next(7)));
        while (flipped is <= ' ' or > '~');
        letters[at] = flipped;
        return new(letters);
    }

    static byte[] FlippedBit(byte[] body, Random random)
    {
        var changed = (byte[])body.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }
}
