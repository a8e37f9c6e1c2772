package io.bonafide.app.report;

import io.bonafide.exchange.result.Json;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Puts a report into its template. The content policy allows exactly the style and the scripts that are inlined. */
public final class ReportPage {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";
    private static final List<String> SCRIPTS = List.of(
            "base.js",
            "facts.js",
            "headline.js",
            "ladder.js",
            "chart.js",
            "causes.js",
            "incidents.js",
            "rings.js",
            "innocence.js",
            "orders.js",
            "notes.js",
            "main.js");
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");
    private static final ObjectWriter JSON = Json.MAPPER
            .writer()
            .without(SerializationFeature.INDENT_OUTPUT)
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final Report report;
    private final String style = resource("report.css");
    private final String charts = resource(CHARTS);
    private final String script = script();

    private ReportPage(Report report) {
        this.report = report;
    }

    /** Writes {@code report} as one HTML file. */
    public static void write(Report report, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new ReportPage(report).write(out);
        }
    }

    private void write(OutputStream out) throws IOException {
        String template = resource("report.html");
        Matcher slot = SLOT.matcher(template);
        int from = 0;
        while (slot.find()) {
            text(out, template.substring(from, slot.start()));
            fill(out, slot.group(1));
            from = slot.end();
        }
        text(out, template.substring(from));
    }

    private void fill(OutputStream out, String slot) throws IOException {
        switch (slot) {
            case "policy" -> text(out, policy());
            case "version" -> text(out, escape(report.run().version()));
            case "title" -> text(out, "Bonafide 真单");
            case "plain" -> text(out, escape(Headline.of(report.exposures()).both()));
            case "style" -> text(out, style);
            case "charts" -> text(out, charts);
            case "script" -> text(out, script);
            case "texts" -> JSON.writeValue(new WithoutTags(out), ReportTexts.all());
            case "data" -> JSON.writeValue(new WithoutTags(out), new ViewBuilder(report).build());
            default ->
                throw new IllegalStateException("The template's slot (" + slot + ") is unknown. Mend report.html.");
        }
    }

    private String policy() {
        return "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none'"
                .formatted(hash(charts), hash(script), hash(style));
    }

    private static String script() {
        String parts = SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
        return "(function () {\n'use strict';\n" + parts + "}());\n";
    }

    private static String hash(String inlined) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inlined.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Line ends become plain ones, as a browser reads them before it hashes. */
    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource (" + name + ") is not in the jar. Build it again with ./bonafide.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("The resource (" + name + ") cannot be read. Build the jar again.", e);
        }
    }

    /** JSON in a script element: a {@code <} can only stand inside a string, where its escape means the same. */
    private static final class WithoutTags extends FilterOutputStream {
        private static final byte[] ESCAPED = "\\u003c".getBytes(StandardCharsets.US_ASCII);

        WithoutTags(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (b == '<') {
                out.write(ESCAPED);
            } else {
                out.write(b);
            }
        }
    }
}
