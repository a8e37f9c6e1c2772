package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.bonafide.app.report.Browser;
import io.bonafide.app.signon.RealProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A real browser keeps cookies back on ways between sites as the standards say: the flow's must come along from the provider, and the
 * session's must be there on the page that one goes on to.
 */
@ExtendWith(RealHouse.Open.class)
final class SignOnInBrowserTest {
    private final RealHouse house;

    SignOnInBrowserTest(RealHouse house) {
        this.house = house;
    }

    @Test
    void aBrowserThatComesBackFromAnotherSiteIsSignedInOnTheNextPage() {
        Office.Person person = house.linked(Role.REVIEWER, "browser", true);
        try (Browser browser = new Browser()) {
            Page page = browser.stranger();
            page.navigate(house.at("/v1/session/oidc?then=/v1/session").toString());
            page.fill("input[name=username]", "browser");
            page.fill("input[name=password]", RealProvider.PASSWORD);
            page.click("button[type=submit]");
            page.check("input[name=scope]");
            page.click("#submit-consent");
            page.waitForURL(house.at("/v1/session").toString());
            assertThat(page.textContent("body")).contains("\"signed_in\":true").contains(person.name());
        }
    }
}
