package io.bonafide.bench.accuracy;

import io.bonafide.core.evaluate.Calibration;
import java.util.List;
import java.util.Locale;

/** The reliability curve as SVG: observed share against predicted probability, with intervals. */
final class ReliabilityChart {
    private static final int SIZE = 360;
    private static final int MARGIN = 44;

    private ReliabilityChart() {}

    static String svg(List<Calibration.Bin> bins) {
        StringBuilder svg = new StringBuilder(
                String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" font-family="sans-serif" font-size="12">
                <rect width="%1$d" height="%1$d" fill="#fff"/>
                <path d="M%2$d %3$d H%3$d M%2$d %3$d V%4$d" stroke="#555" fill="none"/>
                <path d="M%2$d %3$d L%3$d %2$d" stroke="#999" stroke-dasharray="4 4"/>
                <text x="%5$d" y="%6$d" text-anchor="middle">predicted probability</text>
                <text x="14" y="%5$d" text-anchor="middle" transform="rotate(-90 14 %5$d)">observed share</text>
                """, SIZE, MARGIN, SIZE - MARGIN, MARGIN, SIZE / 2, SIZE - 8));
        for (double tick : new double[] {0, .5, 1}) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    x(tick),
                    SIZE - MARGIN + 16,
                    tick,
                    MARGIN - 6,
                    y(tick) + 4,
                    tick));
        }
        for (Calibration.Bin bin : bins) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%1$.1f %2$.1f V%3$.1f\" stroke=\"#1668dc\"/>"
                            + "<circle cx=\"%1$.1f\" cy=\"%4$.1f\" r=\"3.5\" fill=\"#1668dc\"/>%n",
                    x(bin.mean()),
                    y(bin.interval().low()),
                    y(bin.interval().high()),
                    y(bin.share())));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double value) {
        return MARGIN + value * (SIZE - 2 * MARGIN);
    }

    private static double y(double value) {
        return SIZE - x(value);
    }
}
