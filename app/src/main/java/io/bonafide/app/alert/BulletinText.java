package io.bonafide.app.alert;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A bulletin in words.
 *
 * @param title one line
 * @param parts a heading with its lines, a shop each
 */
record BulletinText(String title, List<Part> parts) {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/alert/alert");
    private static final Texts DETECTORS = Texts.load("/io/bonafide/app/report/report");
    private static final int SIGNS = 3;
    private static final String CUT = "...";

    static BulletinText of(Bulletin bulletin, Language language) {
        long orders =
                bulletin.shops().stream().mapToLong(Bulletin.OfShop::orders).sum();
        long missing = bulletin.shops().stream()
                .flatMap(shop -> shop.absences().stream())
                .mapToLong(Bulletin.Missing::lines)
                .sum();
        String title = TEXTS.in(language, orders > 0 ? "title.orders" : "title.missing", orders > 0 ? orders : missing);
        return new BulletinText(
                title,
                bulletin.shops().stream().map(shop -> part(shop, language)).toList());
    }

    /** A message that says only that messages arrive. */
    static BulletinText trial(String channel, Language language) {
        return new BulletinText(
                TEXTS.in(language, "title.trial"), List.of(new Part(channel, List.of(TEXTS.in(language, "trial")))));
    }

    private static Part part(Bulletin.OfShop shop, Language language) {
        List<String> lines = new ArrayList<>();
        for (Bulletin.Line line : shop.strongest()) {
            String signs = line.suspicious().stream()
                    .limit(SIGNS)
                    .map(code -> DETECTORS.in(language, "detector." + code))
                    .collect(Collectors.joining(TEXTS.in(language, "and")));
            lines.add(TEXTS.in(
                    language,
                    signs.isEmpty() ? "line.bare" : "line",
                    line.orderId(),
                    String.format(Locale.ROOT, "%.0f", 100 * line.probability()),
                    TEXTS.in(language, "action." + line.action()),
                    signs));
        }
        long more = shop.orders() - shop.strongest().size();
        if (more > 0) {
            lines.add(TEXTS.in(language, "more", more));
        }
        shop.absences()
                .forEach(missing -> lines.add(TEXTS.in(
                        language,
                        "missing." + missing.what(),
                        missing.lines(),
                        String.join(TEXTS.in(language, "and"), missing.orders())
                                + (missing.lines() > missing.orders().size() ? " …" : ""))));
        return new Part(shop.shop(), lines);
    }

    /** The text without any marks. */
    String plain() {
        return title + "\n\n" + parts.stream().map(Part::plain).collect(Collectors.joining("\n\n"));
    }

    /** The same, cut after the last whole line that {@code most} bytes of UTF-8 hold. */
    String plain(int most) {
        String all = plain();
        int bytes = 0;
        StringBuilder kept = new StringBuilder();
        for (String line : all.split("\n", -1)) {
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > most - CUT.length()) {
                return kept.append(CUT).toString();
            }
            kept.append(line).append('\n');
        }
        return all;
    }

    /** What is said of one shop. */
    record Part(String heading, List<String> lines) {
        private String plain() {
            return heading + "\n"
                    + String.join("\n", lines.stream().map(line -> "- " + line).toList());
        }
    }
}
