namespace Intake.Core.Deduplication;

/// <summary>Ascending whole numbers, each kept as its distance from the one before: one or two bytes apiece.</summary>
sealed class PackedInts
{
    const int More = 0x80;

    byte[] bytes = new byte[4];
    int used;
    int last;

    public int Count { get; private set; }

    public static PackedInts Of(ReadOnlySpan<int> ascending)
    {
        var packed = new PackedInts { bytes = new byte[ascending.Length * 2] };
        foreach (var number in ascending)
            packed.Append(number);
        Array.Resize(ref packed.bytes, packed.used);
        return packed;
    }

    public void Append(int number)
    {
        if (bytes.Length - used < 5)
            Array.Resize(ref bytes, Math.Max(8, bytes.Length + bytes.Length / 2 + 4));
        var distance = (uint)(number - last);
        for (; distance >= More; distance >>= 7)
            bytes[used++] = (byte)(distance | More);
        bytes[used++] = (byte)distance;
        last = number;
        Count++;
    }

    public Enumerator GetEnumerator() => new(bytes.AsSpan(0, used));

    public ref struct Enumerator(ReadOnlySpan<byte> bytes)
    {
        readonly ReadOnlySpan<byte> bytes = bytes;
        int at;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (at == bytes.Length)
                return false;
            var (distance, shift) = (0, 0);
            for (; (bytes[at] & More) != 0; shift += 7)
                distance |= (bytes[at++] & ~More) << shift;
            Current += distance | (bytes[at++] << shift);
            return true;
        }
    }
}
