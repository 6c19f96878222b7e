using System.Collections.Concurrent;
using System.Diagnostics;

namespace Intake.Tests.Privacy;

/// <summary>
/// Every activity of every source in this process, as whoever collects traces would be sent it. Without <c>url.path</c>, which the framework
/// adds: the product's own addresses hold ids only, and whoever writes a name into one has written it into the address bar's history too.
/// </summary>
sealed class KeptTraces : IDisposable
{
    readonly ConcurrentQueue<string> kept = new();
    readonly ActivityListener listener;

    public KeptTraces()
    {
        listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => kept.Enqueue(Said(activity)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Count => kept.Count;
    public string Text => string.Join('\n', kept);

    public void Dispose() => listener.Dispose();

    static string Said(Activity activity) =>
        $"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {activity.TraceStateString} "
        + string.Join(' ', activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)).Where(tag => tag.Key != "url.path").Select(tag => $"{tag.Key}={tag.Value}"))
        + string.Join(' ', activity.Baggage.Select(item => $"{item.Key}={item.Value}"));
}
