using System.Diagnostics;
using Intake.Benchmarks.Load.Processes;
using Intake.Benchmarks.Load.Report;
using Intake.Benchmarks.Load.Traffic;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;

namespace Intake.Benchmarks.Load.Sections;

/// <summary>Where a contact's time goes: its steps one by one, inside this process, without HTTP and broker.</summary>
static class PiecesSection
{
    const int Each = 2_000;

    public static async Task<IReadOnlyList<Figure>> Measure(LoadPlan plan, CancellationToken stop)
    {
        var drafts = Drafts();
        var contacts = drafts.ConvertAll(draft => Contact.From(draft, DateTimeOffset.UtcNow));
        var pieces = new Dictionary<string, Func<Task<double>>>
        {
            ["check and mask"] = () => Of(drafts, draft => ContactRules.Check(draft) is null ? Contact.From(draft, DateTimeOffset.UtcNow) : null),
            ["classify"] = () => Of(contacts, one => Classifier.Classify(new(one.Text, one.Kind, one.Place, one.AreaGiven, one.Language), AreaCatalog.Default)),
        };
        foreach (var size in (int[])[1_000, 5_000, 20_000])
        {
            var index = Filled(size);
            pieces[$"search among {size:N0} wordings"] = () => Of(contacts, one => index.Search(new(one.Kind, one.Text, one.Place), 5));
        }
        pieces["add to the index"] = () => { var index = Filled(5_000); return Of(IndexSection.Made(3, Each).ToList(), wording => { index.Add(wording); return index; }); };
        foreach (var engine in Store.Engines) AddStored(pieces, engine, plan, stop);
        var rounds = await Rounds.Interleave(plan.Rounds, pieces, stop);
        return [.. rounds.Select(piece => Figure.Of("pieces", piece.Key, "µs/contact", piece.Value))];
    }

    static void AddStored(Dictionary<string, Func<Task<double>>> pieces, string engine, LoadPlan plan, CancellationToken stop)
    {
        pieces[$"{engine}: record, {32} at once"] = () => StoredPieces.Record(engine, Each, stop);
        pieces[$"{engine}: whole pipeline, 100 together, {plan.Contacts:N0} contacts"] = () => StoredPieces.Handle(engine, plan.Contacts, stop);
    }

    static List<ContactDraft> Drafts()
    {
        var texts = new SwedishTexts(5);
        return [.. Enumerable.Range(0, Each).Select(i => ContactBodies.Draft(texts, i, $"CASE{i:D8}"))];
    }

    static WordingIndex Filled(int wordings)
    {
        var index = new WordingIndex();
        foreach (var wording in IndexSection.Made(1, wordings)) index.Add(wording);
        return index;
    }

    static Task<double> Of<T>(IReadOnlyList<T> all, Func<T, object?> piece)
    {
        var clock = Stopwatch.StartNew();
        foreach (var one in all) GC.KeepAlive(piece(one));
        return Task.FromResult(clock.Elapsed.TotalMicroseconds / all.Count);
    }
}
