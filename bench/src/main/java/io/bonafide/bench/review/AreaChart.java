package io.bonafide.bench.review;

import java.util.List;
import java.util.Locale;

/** Areas under the ROC curve with their intervals, as SVG: a line for each method, a group for each view. */
final class AreaChart {
    private static final int LEFT = 210;
    private static final int WIDTH = 660;
    private static final int RIGHT = 20;
    private static final int LINE = 24;
    private static final int HEAD = 30;
    private static final double LEAST = .3;
    private static final double MOST = .85;

    private AreaChart() {}

    static String svg(List<Group> groups) {
        int lines = groups.stream().mapToInt(group -> group.names().size() + 1).sum();
        int bottom = HEAD + lines * LINE;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" font-family="sans-serif" font-size="13">
                <title>Areas under the ROC curve with 95 %% intervals</title>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                """, WIDTH, bottom + 2 * LINE));
        for (double tick = LEAST; tick < MOST; tick += .1) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%1$.1f %2$d V%3$d\" stroke=\"%4$s\"/>"
                            + "<text x=\"%1$.1f\" y=\"%5$d\" text-anchor=\"middle\">%6$.1f</text>%n",
                    x(tick),
                    HEAD,
                    bottom,
                    Math.abs(tick - .5) < 1e-9 ? "#888" : "#ddd",
                    bottom + 18,
                    tick));
        }
        int y = HEAD;
        for (Group group : groups) {
            svg.append(String.format("<text x=\"8\" y=\"%d\" font-weight=\"bold\">%s</text>%n", y + 16, group.title()));
            y += LINE;
            for (int i = 0; i < group.names().size(); i++) {
                svg.append(line(
                        group.names().get(i).replace("*", ""), group.areas().get(i), y, i == 0));
                y += LINE;
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String line(String name, Estimate area, int y, boolean ours) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%1$d\" y=\"%2$d\" text-anchor=\"end\">%3$s</text>"
                        + "<path d=\"M%4$.1f %5$d H%6$.1f\" stroke=\"%7$s\" stroke-width=\"2\"/>"
                        + "<circle cx=\"%8$.1f\" cy=\"%5$d\" r=\"4\" fill=\"%7$s\"/>%n",
                LEFT - 8,
                y + 16,
                name,
                x(area.low()),
                y + 12,
                x(area.high()),
                ours ? "#1668dc" : "#555",
                x(area.value()));
    }

    private static double x(double area) {
        return LEFT + (area - LEAST) / (MOST - LEAST) * (WIDTH - LEFT - RIGHT);
    }

    /** The methods of one table, ours first. */
    record Group(String title, List<String> names, List<Estimate> areas) {

        Group {
            names = List.copyOf(names);
            areas = List.copyOf(areas);
        }
    }
}
