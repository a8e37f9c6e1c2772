package io.bonafide.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report as a reader meets it, in a real browser. */
class ReportInBrowserTest {
    private static final Path DIRECTORY = Path.of("target/report");
    private static final Path ATTACKED = DIRECTORY.resolve("attacked.html");
    private static final Path QUIET = DIRECTORY.resolve("quiet.html");
    private static final Path CAPPED = DIRECTORY.resolve("capped.html");

    private static Browser browser;

    @BeforeAll
    static void writeReports() throws IOException {
        Files.createDirectories(DIRECTORY);
        ReportPage.write(SampleReport.attacked(null), ATTACKED);
        ReportPage.write(SampleReport.quiet(null), QUIET);
        ReportPage.write(SampleReport.attackedCapped(20), CAPPED);
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        assertThat(browser.complaints())
                .as("console messages, script errors, network requests")
                .isEmpty();
    }

    @Test
    void theHeadlineSaysWhereTheShopStandsInBothLanguages() {
        Page page = browser.open(ATTACKED, "", Browser.DESKTOP);
        assertThat(page.locator("h1").innerText().replaceAll("\\s+", " ")).isEqualTo("This shop stands at 54 of 96");
        page.click("#choose-zh");
        assertThat(page.locator("h1").innerText().replaceAll("\\s+", " ")).isEqualTo("本店目前 54 / 96 笔");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-CN");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("choose-zh");
        page.close();
    }

    @Test
    void noTextKeyIsLeftOnThePage() {
        for (String lang : List.of("zh", "en")) {
            Page page = browser.open(ATTACKED, "lang=" + lang, Browser.DESKTOP);
            assertThat(page.innerText("body"))
                    .doesNotContainPattern("\\{[a-z]+}")
                    .doesNotContainPattern("\\b(headline|ladder|time|orders|unjudged|aside|source|value)\\.[a-z]+");
            page.close();
        }
    }

    @Test
    void aHostileIdIsShownAsTextAndNothingOfItRuns() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        assertThat(page.locator("img").count()).isZero();
        assertThat(page.innerText("#orders-body")).contains("onerror=alert(1)");
        page.close();
    }

    @Test
    void aGroupInLockstepSaysWhatItShares() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.click("#R-0001 .life summary");
        page.click("#R-0001 details:not(.without):not(.life) summary");
        page.click("#R-0001 .without summary");
        assertThat(page.innerText("#R-0001"))
                .contains("Without 1 of its orders")
                .contains("9 buyers in lockstep")
                .contains("2026-10-23: 3 buyers seen together", "2026-10-24: 1 buyer joined")
                .contains("9 repeated uses were seen; chance brings 0.04 on average, at most.")
                .contains("onerror=alert(1)");
        assertThat(page.locator("#R-0001 svg").getAttribute("aria-label"))
                .startsWith("9 buyers in lockstep: 1 × address");
        page.click("#choose-zh");
        assertThat(page.innerText("#R-0001")).contains("9 名买家步调一致").contains("纯属巧合时平均不超过 0.04 次");
        assertThat(page.innerText("#R-0002")).contains("65 名买家步调一致").contains("图中仅画出前 60 个");
        assertThat(page.locator("#R-0002 circle").count()).isEqualTo(60);
        assertThat(page.locator("#R-0001 circle").count()).isEqualTo(9);
        page.close();
    }

    @Test
    void aLineSaysWhatWouldClearItAndWhereItStandsBesideVerifiedOrders() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.locator("#orders-table .clears summary").first().click();
        assertThat(page.locator("#orders-table .clears").first().innerText())
                .contains("If the parcel's trace showed a pickup in time and a delivery in =HYPERLINK")
                .contains(": 2%, Clear.")
                .contains("Without “");
        assertThat(page.locator("#orders-table .beside").allInnerTexts())
                .contains("Not distinguishable from your verified orders at level 5% (p = 0.4).")
                .contains("Distinguishable from your verified orders at level 5% (p = 0.001).");
        page.click("#choose-zh");
        assertThat(page.locator("#orders-table .beside").allInnerTexts()).contains("在水平 5% 下与已核实订单无法区分（p = 0.4）。");
        page.close();
    }

    @Test
    void theComparisonSaysItsRuleItsLevelAndWhatARefusalTakes() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        assertThat(page.innerText("#innocence-body"))
                .contains("31 distinguishable, 29 not distinguishable from your verified orders at level 5%")
                .contains("Refused: too few verified orders to tell; it takes 9,000")
                .contains("simulated and unnamed sources do not count")
                .contains("1,300 + 2 in incidents")
                .contains("3 suspect lines have no known item")
                .doesNotContain("is genuine");
        page.close();
    }

    @Test
    void aColumnHeadingSortsAndSaysSo() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.click("[data-sort=at]");
        assertThat(page.locator("th[aria-sort=ascending]").innerText()).startsWith("Placed");
        List<String> times = page.locator("#orders-table td.tight:nth-child(3)").allInnerTexts();
        assertThat(times).isSorted().hasSize(50);
        page.click("[data-sort=at]");
        assertThat(page.locator("th[aria-sort=descending]").innerText()).startsWith("Placed");
        assertThat(page.locator("#orders-table tbody tr").first().innerText()).contains("2026-10-23");
        page.close();
    }

    @Test
    void filtersNarrowTheTableAndResetWidensItAgain() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.selectOption("#filter-incident", "I-0002");
        PlaywrightAssertions.assertThat(page.locator("#orders-table tbody tr")).hasCount(9);
        page.selectOption("#filter-band", "watch");
        PlaywrightAssertions.assertThat(page.locator("#orders-table tbody tr")).hasCount(4);
        page.fill("#filter-search", "nothing like this");
        PlaywrightAssertions.assertThat(page.locator("#orders-table")).containsText("No line matches");
        assertThat(page.isDisabled("#export")).isTrue();
        page.click("text=Reset");
        PlaywrightAssertions.assertThat(page.locator("#orders-count")).hasText("65 of 65 lines match.");
        page.close();
    }

    @Test
    void theExportHoldsTheFilteredLinesWithFormulasNeutralised() throws IOException {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.selectOption("#filter-incident", "I-0001");
        Download download = page.waitForDownload(() -> page.click("#export"));
        List<String> rows = Files.readAllLines(download.path());
        assertThat(rows).hasSize(57);
        assertThat(rows.get(0)).startsWith("\ufeffplatform,shop_id,order_id");
        assertThat(rows.stream().filter(row -> row.contains("HYPERLINK")))
                .isNotEmpty()
                .noneMatch(row -> row.contains(",=HYPERLINK") || row.contains(",\"=HYPERLINK"));
        page.close();
    }

    @Test
    void anIncidentLeadsToItsOrdersAndItsPlaceInTheChart() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        assertThat(page.locator("[id^=I-]").first().getAttribute("id"))
                .as("the weightiest first")
                .isEqualTo("I-0001");
        page.locator("#I-0002 button").first().click();
        assertThat(page.inputValue("#filter-incident")).isEqualTo("I-0002");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("orders");
        page.locator("#I-0002 button").last().click();
        assertThat(page.inputValue("#step")).isEqualTo("hour");
        assertThat(page.inputValue("#period")).isEqualTo("I-0002");
        assertThat(page.locator("#chart svg").innerHTML()).contains("10-23 09:00");
        page.close();
    }

    @Test
    void everythingCanBeReachedAndDoneByKeyboard() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("headline");
        List<String> wanted = List.of(
                "period",
                "step",
                "filter-search",
                "filter-band",
                "filter-incident",
                "filter-reason",
                "export",
                "page-next");
        assertThat(tabThrough(page)).containsAll(wanted);
        page.focus("[data-sort=paid]");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.dataset.sort")).isEqualTo("paid");
        page.focus("#page-next");
        page.keyboard().press("Space");
        assertThat(page.innerText("#orders-pager")).contains("Page 2 of 2");
        page.close();
    }

    private static List<String> tabThrough(Page page) {
        List<String> seen = new java.util.ArrayList<>();
        for (int i = 0; i < 250; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement === document.body").equals(true)) {
                break;
            }
            Object outlined = page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
            assertThat(outlined)
                    .as("focus is visible on element " + seen.size() + " after " + seen)
                    .isNotEqualTo("none");
            seen.add((String) page.evaluate("document.activeElement.id"));
        }
        return seen;
    }

    /** Each language and each theme at each width; all of their combinations with {@code -Dbonafide.long=true}. */
    @ParameterizedTest
    @CsvSource({"zh,light", "zh,dark", "en,light", "en,dark"})
    void nothingOverflowsOnAPhoneAndAxeFindsNoFault(String lang, String theme) throws IOException {
        for (Path file : List.of(ATTACKED, QUIET)) {
            for (int width : widths(lang, theme)) {
                Page page = browser.open(file, "lang=" + lang + "&theme=" + theme, width);
                Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(((Number) over).intValue()).as(file + " at " + width).isLessThanOrEqualTo(0);
                assertThat(axe(page))
                        .as(file + " " + lang + " " + theme + " " + width)
                        .isEmpty();
                picture(page, file, lang + "-" + theme + "-" + width);
                page.close();
            }
        }
    }

    private static List<Integer> widths(String lang, String theme) {
        if (Boolean.getBoolean("bonafide.long")) {
            return List.of(Browser.PHONE, Browser.DESKTOP);
        }
        return List.of(lang.equals("zh") == theme.equals("light") ? Browser.PHONE : Browser.DESKTOP);
    }

    @Test
    void theCaptionOfTheOrdersRunsAcrossAPhone() {
        Page page = browser.open(ATTACKED, "lang=zh", Browser.PHONE);
        assertThat(page.locator(".orders caption").boundingBox().width).isGreaterThan(Browser.PHONE / 2.0);
        page.close();
    }

    /** What axe finds, each as rule and first element. */
    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page) throws IOException {
        page.evaluate(Browser.resource("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"));
        return (List<String>) page.evaluate("""
                () => axe.run(document).then(found => found.violations.map(v =>
                  v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0] || n.all[0] || {message: ''}).message).join(' | ')))""");
    }

    private static void picture(Page page, Path file, String name) {
        String base = file.getFileName().toString().replace(".html", "-");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(DIRECTORY.resolve(base + name + ".png")));
    }

    @Test
    void onPaperTheWholeTableTheChartAndTheSourcesAreThere() {
        Page page = browser.open(ATTACKED, "lang=en&theme=dark", Browser.DESKTOP);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        PlaywrightAssertions.assertThat(page.locator("#orders-table tbody tr")).hasCount(65);
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        PlaywrightAssertions.assertThat(page.locator("#controls")).isHidden();
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(DIRECTORY.resolve("attacked.pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        PlaywrightAssertions.assertThat(page.locator("#orders-table tbody tr")).hasCount(50);
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.close();
    }

    @Test
    void aQuietMonthSaysWhatItMeansAndWhatItDoesNot() {
        Page page = browser.open(QUIET, "lang=en", Browser.DESKTOP);
        assertThat(page.locator("h1").innerText().replaceAll("\\s+", " ")).isEqualTo("This shop stands at 0 of 96");
        assertThat(page.innerText("#incidents-body")).contains("does not say that every order is genuine");
        assertThat(page.innerText("#orders-body")).contains("does not say that every order is genuine");
        page.close();
    }

    @Test
    void aCappedTableSaysSoAndWhereTheRestIs() {
        Page page = browser.open(CAPPED, "", Browser.DESKTOP);
        assertThat(page.innerText("#orders-body"))
                .contains("The 20 most likely of 65")
                .contains("assessments.csv");
        page.close();
    }

    @Test
    void theChartIsDrawnAndHasAnAlternative() {
        Page page = browser.open(ATTACKED, "lang=en", Browser.DESKTOP);
        Locator chart = page.locator("#chart");
        assertThat(chart.getAttribute("aria-label")).contains("suspect").contains("49 on 2026-10-15");
        assertThat(((Number) page.evaluate("document.querySelectorAll('#chart svg path').length")).intValue())
                .isGreaterThan(60);
        page.click("#time summary");
        assertThat(page.locator("#time table tbody tr").count()).isEqualTo(2);
        page.close();
    }
}
