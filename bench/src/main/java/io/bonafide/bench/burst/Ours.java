package io.bonafide.bench.burst;

import io.bonafide.core.signal.burst.DayBaseline;
import io.bonafide.core.signal.burst.DayParameters;

/** What {@link DayBaseline} says of each day. */
record Ours(Says says, DayParameters parameters) implements Method {

    /** Which of its figures. */
    enum Says {
        TAIL("DayBaseline, tail") {
            @Override
            double of(DayBaseline baseline, int item) {
                double tail = baseline.item(item).tail();
                return Double.isNaN(tail) ? 0 : tail;
            }
        },
        EVIDENCE("DayBaseline, evidence") {
            @Override
            double of(DayBaseline baseline, int item) {
                return baseline.evidence(item);
            }
        },
        RAMP("DayBaseline, ramp") {
            @Override
            double of(DayBaseline baseline, int item) {
                return baseline.ramp(item);
            }
        };

        private final String words;

        Says(String words) {
            this.words = words;
        }

        abstract double of(DayBaseline baseline, int item);
    }

    @Override
    public String name() {
        return says.words;
    }

    @Override
    public double[][] tails(DaySeries series) {
        double[][] tails = new double[series.days()][series.items()];
        DayBaseline baseline = new DayBaseline(series.items(), parameters);
        for (int day = 0; day < series.days(); day++) {
            baseline.observe((series.firstWeekday() + day) % 7, series.orders()[day], false);
            for (int item = 0; item < series.items(); item++) {
                tails[day][item] = says.of(baseline, item);
            }
        }
        return tails;
    }
}
