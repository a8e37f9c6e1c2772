package io.bonafide.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The words of docs/engine.md around its figures. */
final class EnginePage {
    private static final String TEXT = """
            # The engine's contract

            `io.bonafide.core.assess.Engine`, and `LiveShop` for events as they are received. Written by `./bonafide bench engine`.

            ## Contract

            - **Events in, assessments out.** `observe(event)`, `advanceTo(instant)`, `hindsight()`, `snapshot()`, `restore(…)`. One engine
              serves one shop, on one thread; engines share nothing.
            - **Time** passes by events or by `advanceTo`, never by a clock. The events of one second are simultaneous: a line's as-of
              probability is found when its second is over, again when the second of its payment is over, and stays.
            - **The same settled events with the same configuration give the same results to the last bit**, however they come: one
              by one, with `advanceTo` and `hindsight` in between, through snapshots at any event, beside other shops on other threads, late
              within the bound and twice. `SameResultsTest` holds them to it, with the mutations that it was seen to notice.
            - **What falls due without an event** needs no timer to be known. Windows let go of what has left them before each question
              (`SlidingCounts.advance`, `SlidingMinimum`), planned price edits happen when time passes them, and an absence ("no pickup in
              48 h") is held against the latest instant when one asks for hindsight. So a pass through every instant in between changes nothing,
              which is tested. A queue of timers (`core.assess.absence`) *calls* when it falls due: `LiveShop.takeAbsences()` hands over what was to be
  shipped, picked up or seen at a hub by `settledTo()` and was not; late events within the bound still count. 8 bytes for each that waits.

            ## Snapshots

            `snapshot()` cuts the state off and returns; `Snapshot.writeTo(sink)` writes it, on any thread, while events go on. Columns
            are chunks of 65,536 rows: a cut shares them with the engine, which copies a chunk when it next writes into it. So a cut costs a pass
            over the list of chunks, and only what changes afterwards exists twice.

            A snapshot is a *head* and *parts* of at most 16 MiB. A part is called by the state that it is a part of, its number and the XXH3
            hash of its bytes, such as `table/placed/chunks.3-9f3c…`; one that the sink has is not written again, and one that is still the same
            object as in the last snapshot is not even packed. So every snapshot after the first is incremental, and each is whole by itself. The
            head is written last: a write that fails leaves the snapshots before it as they were. What no head names may be deleted.

            The head has a format number, the shop, a fingerprint of the configuration (settings, side files, every field of
            every detector, the model's text) and, for each part, its name, length and CRC32C. `restore` refuses as a whole, with
            `SnapshotRefused`, which names the part and says why: missing, truncated, damaged, foreign (another shop, configuration, or model), or of
            another format. The cure is an older snapshot, or a new engine that is fed the events. Tokens are in it as they are in memory; an
            identity in the clear is refused.

            | written | made anew from it |
            |---|---|
            | every column and dictionary of the line table; scans' messages of parcels under way | the dictionaries' hash tables |
            | counts by payment account (a line's account may change later) | counts by every other key, from the lines of the last 7 days |
            | price edits, lowest prices, the shop's and the items' burst baselines | how many orders each key ever had, from the table |
            | events that wait for their line; the open second | caches |

            `StateFieldsTest` compares a restored engine with the saved one field by field: a new field fails there until it is saved or said to be
            rebuilt.

            ## Late events

            `LiveShop` takes events in the order of receipt. Two engines keep two clocks. The *live* one takes each event at once and answers
            placements and payments (`Answer`: probability and detectors); the answer is kept as it was given (`given`). An event that happened before
            the live engine's latest counts there from that latest instant on. The *settled* one follows behind a watermark: the newest time of
            receipt less the bound (`Lateness.bound`, one hour unless set). An event received within the bound goes in in its place, so that the
            settled results are those of a replay in `LiveShop.ORDER`: by time, line and kind, then by the row, then by content. The bound itself
            is in time.

            An event later than that is answered too, counted (`setAside()`), handed over with the reason (`takeSetAside()`), and no
            part of the settled results; a new engine over all events has it. So is a second, different placement of a line. An event that claims a
            time after its receipt waits for that time and moves nothing else. An event delivered twice changes nothing: deliveries are known again by
            content (all but the row) for `Lateness.remembered`, a week unless set, after the bound; older than that it is told as late. Two
            rows of an export that say exactly the same count twice in a batch and once here.

            ## Measured

            Simulated shops with every column, %d days, %s; %s. `observe` alone is timed, on one thread, event by event. With snapshots: %d in the
            course of the shop, each written to files by a second thread meanwhile; *after a cut* are the %,d events that follow each.

            | | %s |
            |---|%s
            %s

            The shop grows while it is measured: the first snapshot has a twelfth of it, the last all. The events after a cut are slower because
            each chunk is copied when it is first written again. The longest single calls wait for the garbage collector (G1 as it comes), with snapshots
            and without; the cut itself is the two rows of its own. Live: events are received up to 2 s after they happened, one in twenty up to half an
            hour, one in fifty twice; a receipt is an event for two engines, a hash of its content, and for placements and payments an answer.

            ## Memory

            An engine holds the bytes a line shown above, in this case with every column; a live shop holds two engines, the events of the bound, and
            the hashes of the deliveries that it remembers. All grow with the number of lines that the shop has had since it was fed, not with time:
            what is kept by key (windows) holds at most 7 days of lines, what is kept by hour 36 bytes an hour of history. Trace messages of
            a parcel are dropped when it arrives or its order closes; of one that never does they stay.

            ## Not covered

            Eviction of idle shops is for who runs them: `snapshot`, drop, `restore` when the next event comes. A live shop's late event moves
            the *live* answers that follow only from its receipt on. A snapshot is of one version: whatever changes the meaning of a state must raise
            `Snapshot.FORMAT`. The 10 million lines of the issue were not run here.
            """;

    private EnginePage() {}

    static String of(List<Measured> all, int cuts, int after, int days) {
        StringBuilder rows = new StringBuilder();
        row(rows, "events", all, m -> m.plain.calls(), "%,.0f");
        row(rows, "events a second, no snapshots", all, m -> m.plain.rate(), "%,.0f");
        row(rows, "the same, between cuts, while snapshots are written", all, m -> m.between.rate(), "%,.0f");
        row(rows, "the same, after a cut", all, m -> m.afterCut.rate(), "%,.0f");
        row(rows, "one `observe`, median µs", all, m -> m.plain.micros(.5), "%.2f");
        row(rows, "p99 µs, no snapshots", all, m -> m.plain.micros(.99), "%.2f");
        row(rows, "p99.9 µs, no snapshots", all, m -> m.plain.micros(.999), "%.2f");
        row(rows, "p99.9 µs, after a cut", all, m -> m.afterCut.micros(.999), "%.2f");
        row(rows, "longest ms, no snapshots", all, m -> m.plain.longestMillis(), "%.1f");
        row(rows, "longest ms, after a cut", all, m -> m.afterCut.longestMillis(), "%.1f");
        row(rows, "a cut, median ms", all, m -> Times.median(ms(m.cuts)), "%.2f");
        row(rows, "a cut, longest ms", all, m -> most(m.cuts), "%.2f");
        row(rows, "a cut, longest ms of processor time", all, m -> most(m.cutsOfProcessor), "%.2f");
        row(rows, "the first snapshot: parts", all, m -> m.writes.get(0).parts(), "%,.0f");
        row(rows, "MB", all, m -> m.writes.get(0).bytes() / 1e6, "%,.1f");
        row(rows, "seconds to write", all, m -> m.writes.get(0).seconds(), "%.2f");
        row(rows, "the last snapshot, incremental: parts", all, m -> last(m).parts(), "%,.0f");
        row(rows, "MB", all, m -> last(m).bytes() / 1e6, "%,.1f");
        row(rows, "seconds to write", all, m -> last(m).seconds(), "%.2f");
        row(rows, "seconds to restore all", all, m -> m.restoreSeconds, "%.2f");
        row(rows, "bytes a line, engine", all, m -> (double) m.heldByEngine / m.lines, "%,.0f");
        row(rows, "bytes a line, live shop", all, m -> (double) m.heldByLive / m.lines, "%,.0f");
        row(rows, "live shop: receipts a second", all, m -> m.live.rate(), "%,.0f");
        row(rows, "one receipt, p99 µs", all, m -> m.live.micros(.99), "%.1f");
        row(rows, "receipts set aside", all, m -> m.setAside, "%,.0f");
        return TEXT.formatted(
                days,
                "%d processors, Java %d"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version().feature()),
                all.stream().allMatch(m -> m.sameSnapshot)
                        ? "a restored engine's own snapshot was the very same"
                        : "a restored engine's own snapshot DIFFERED",
                cuts,
                after,
                joined(all, m -> m.lines, "%,.0f lines"),
                "---|".repeat(all.size()),
                rows.toString().strip());
    }

    private static double[] ms(List<Double> cuts) {
        return cuts.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double most(List<Double> cuts) {
        return cuts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static Measured.Write last(Measured measured) {
        return measured.writes.get(measured.writes.size() - 1);
    }

    private static void row(
            StringBuilder rows, String name, List<Measured> all, ToDoubleFunction<Measured> value, String format) {
        rows.append("| ")
                .append(name)
                .append(" | ")
                .append(joined(all, value, format))
                .append(" |\n");
    }

    private static String joined(List<Measured> all, ToDoubleFunction<Measured> value, String format) {
        return String.join(
                " | ",
                all.stream()
                        .map(each -> String.format(Locale.ROOT, format, value.applyAsDouble(each)))
                        .toList());
    }
}
