package app.quittance.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody's browser: a laptop's screen and a French reader. It notes whatever the page complains of, and {@link #look}
 * fails for a page that a careful reader would not let pass.
 */
final class Desk implements AutoCloseable {

    private static final int WIDE = 1366;
    private static final int SMALL = 1024;
    private static final int PHONE = 390;
    private static final int HIGH = 768;

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ENUM = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)+\\b");

    /** Words that are English and nothing else. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|with|your|you|debtor|amount|save|cancel|invoices?|payments?|search|today|tomorrow|yesterday|ago"
                    + "|overdue|claims?|null|undefined|true|false|Optional\\w*)\\b");

    /** What a page says and what stands in its attributes for people, without the rows of its tables. */
    private static final String WORDS = """
            () => {
              const copy = document.body.cloneNode(true);
              for (const gone of copy.querySelectorAll('script, tbody, [lang]')) gone.remove();
              const spoken = [...copy.querySelectorAll('[title], [aria-label], [placeholder]')]
                .flatMap(e => ['title', 'aria-label', 'placeholder'].map(a => e.getAttribute(a) || ''));
              return document.title + ' ' + copy.textContent + ' ' + spoken.join(' ');
            }""";

    /** What a page shows, without the names that people gave themselves. */
    private static final String SHOWN = """
            () => {
              const own = [...document.querySelectorAll('[translate=no]')].map(e => e.innerText);
              return own.reduce((text, name) => text.replace(name, ''), document.body.innerText);
            }""";

    /** Icons that show nothing: of a sheet that was not loaded, or a name that is not in it. */
    private static final String EMPTY_ICONS = """
            () => [...document.querySelectorAll('svg use')].filter(use => {
              const box = use.ownerSVGElement.getBoundingClientRect();
              return box.width > 0 && use.getBBox().width === 0;
            }).map(use => use.getAttribute('href'))""";

    private static final String NAMELESS_FIELDS = """
            () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(f => f.labels.length === 0 && !f.getAttribute('aria-label')).map(f => f.name)""";

    private static final String HEADINGS = """
            () => [...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]))""";

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    Desk(Browser browser, String home) {
        this.home = home;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // A refused form is answered 422, which the console calls an error.
            boolean refused = message.text().contains("422");
            if (!refused && (message.type().equals("error") || message.type().equals("warning")))
                complaints.add(message.type() + ": " + message.text());
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && response.status() != 422) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Desk open(String path) {
        page.navigate(home + path);
        return look();
    }

    /** Where one is, without the host. */
    String where() {
        return page.url().substring(home.length());
    }

    Desk signIn(String username, String password) {
        page.navigate(home + "/login");
        page.getByLabel("Identifiant").fill(username);
        page.getByLabel("Mot de passe").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return look();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The words that the page shows. */
    String words() {
        return page.locator("body").innerText();
    }

    /** Waits for the sentence that says what was done or refused, and looks at the page that says it. */
    Desk told(String sentence) {
        page.getByText(sentence).first().waitFor();
        return look();
    }

    /** Fails for what a careful reader would not let pass. */
    Desk look() {
        page.waitForLoadState();
        String where = where();
        assertThat(complaints).as("complaints of %s", where).isEmpty();
        assertThat(widthOfPage()).as("width of %s", where).isLessThanOrEqualTo(WIDE);
        String shown = (String) page.evaluate(SHOWN);
        assertThat(shown).as("words of %s", where).doesNotContain("??").doesNotContainPattern(DATE);
        assertThat(shown).as("words of %s", where).doesNotContainPattern(KEY).doesNotContainPattern(ENUM);
        assertThat((String) page.evaluate(WORDS)).as("words of %s", where).doesNotContainPattern(ENGLISH);
        assertThat((List<?>) page.evaluate(EMPTY_ICONS))
                .as("empty icons of %s", where)
                .isEmpty();
        assertThat((List<?>) page.evaluate(NAMELESS_FIELDS))
                .as("fields of %s", where)
                .isEmpty();
        lookAtHeadings(where);
        return this;
    }

    /** Fails for a page that a small screen cannot show without moving it sideways. */
    Desk lookOnSmallScreen() {
        for (int wide : new int[] {SMALL, PHONE}) {
            page.setViewportSize(wide, HIGH);
            assertThat(widthOfPage())
                    .as("width of %s on a screen of %d", where(), wide)
                    .isLessThanOrEqualTo(wide);
            if (page.locator(".q-nav a").count() > 0) {
                assertThat(page.locator(".q-nav").boundingBox().width)
                        .as("width of the menu")
                        .isGreaterThan(PHONE / 2.0);
            }
        }
        page.setViewportSize(WIDE, HIGH);
        return this;
    }

    private int widthOfPage() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
    }

    private void lookAtHeadings(String where) {
        List<?> levels = (List<?>) page.evaluate(HEADINGS);
        assertThat(levels.stream().filter(level -> level.equals(1)))
                .as("titles of %s", where)
                .hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            int step = ((Number) levels.get(i)).intValue() - ((Number) levels.get(i - 1)).intValue();
            assertThat(step).as("headings of %s: %s", where, levels).isLessThanOrEqualTo(1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
