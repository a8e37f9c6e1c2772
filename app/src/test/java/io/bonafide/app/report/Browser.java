package io.bonafide.app.report;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, offline; remembers everything that a page logged or asked for. */
public final class Browser implements AutoCloseable {
    static final int DESKTOP = 1440;
    static final int PHONE = 390;

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    private final List<String> complaints = new ArrayList<>();

    /**
     * Opens {@code file} with {@code query}, such as {@code lang=zh&theme=dark}, at a width in CSS pixels. What
     * Chromium advises the accessibility checker about its own canvas is not a complaint about the page.
     */
    Page open(Path file, String query, int width) {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT)
                .setAcceptDownloads(true));
        Page page = context.newPage();
        String address = file.toUri() + (query.isEmpty() ? "" : "?" + query);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Canvas2D: Multiple readback")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("blob:")) {
                complaints.add("request: " + request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    /** A page of its own, without anybody's cookies, that may go anywhere. */
    public Page stranger() {
        return chromium.newContext(new NewContextOptions().setLocale("en-GB")).newPage();
    }

    /** Console messages, script errors and network requests of every page so far. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(PLACES.toArray(new String[0]))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("""
                        No Chromium was found (%s).
                        Install it: apt-get install chromium fonts-noto-cjk.""".formatted(PLACES)));
    }

    /** The text of a resource of a test dependency. */
    static String resource(String name) throws IOException {
        try (var in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
