using CsCheck;
using FluentAssertions;
using Intake.Core.Deduplication;
using NUnit.Framework;

namespace Intake.Tests.Deduplication;

public class PackedIntsTests
{
    [Test]
    public void Comes_out_as_it_went_in()
    {
        Gen.OneOf(Gen.Int[0, 300], Gen.Int[0, int.MaxValue]).Array.Sample(numbers =>
        {
            var ascending = numbers.Distinct().Order().ToArray();
            var read = new List<int>();
            foreach (var number in PackedInts.Of(ascending))
                read.Add(number);
            read.Should().Equal(ascending);
        });
    }
}
