package io.bonafide.app.stress;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a load showed.
 *
 * @param sent events
 * @param answered events of which the server said that it has them
 * @param failed events of requests that were refused or not answered
 * @param found events that the server has of the shop, more than before
 * @param took from the first request's due time to the last answer
 * @param processor time that this tool itself used
 * @param latencies of the requests in nanoseconds, from when each was due, in rising order
 */
public record LoadReport(
        long sent, long answered, long failed, long found, Duration took, Duration processor, long[] latencies) {

    public LoadReport {
        latencies = latencies.clone();
        Arrays.sort(latencies);
    }

    @Override
    public long[] latencies() {
        return latencies.clone();
    }

    /** The share of requests, from 0 to 1, that were answered within so many milliseconds; 0 if there were none. */
    public double millis(double share) {
        if (latencies.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(share * latencies.length) - 1;
        return latencies[Math.max(0, place)] / 1e6;
    }

    /** Share of the events that were answered and are not there. */
    public double loss() {
        return answered == 0 ? 0 : Math.max(0, answered - found) / (double) answered;
    }

    /** Events that were answered in a second. */
    public double rate() {
        return answered / Math.max(1e-9, took.toNanos() / 1e9);
    }
}
