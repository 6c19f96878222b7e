using NUnit.Framework;

// Fixtures run side by side: each has its own store, host and folders. What counts, times or kills by itself is marked NonParallelizable.
[assembly: Parallelizable(ParallelScope.Fixtures)]
