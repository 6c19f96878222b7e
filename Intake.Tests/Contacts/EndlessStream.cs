namespace Intake.Tests.Contacts;

/// <summary>A body that does not say how long it is: a million spaces.</summary>
sealed class EndlessStream : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get; set; }
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position > 1_000_000) return 0;
        Array.Fill(buffer, (byte)' ', offset, count);
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
