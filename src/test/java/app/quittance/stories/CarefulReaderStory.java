package app.quittance.stories;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careful reader does not let pass is seen, so that the other stories may be trusted when they say nothing. */
class CarefulReaderStory extends BrowserStory {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>??login.title_fr??</p>",
                "<p>Reçu le 2026-11-22</p>",
                "<p>01a201f3-1c78-7430-9bc8-bc4eb9589618</p>",
                "<p>SEND_FIRST_LETTER</p>",
                "<p>Votre amount</p>",
                "<h1>Un second titre</h1>",
                "<h4>Un saut</h4>",
                "<input name='x'>",
                "<textarea cols='900' aria-label='x'></textarea>",
                "<svg class='icon'><use href='/icons.svg#none'></use></svg>",
                "<img src='/none.svg' alt=''>",
                "<p style='color: red'>x</p>"
            })
    void a_flaw_is_seen(String flaw) {
        Desk desk = desk().open("/login");
        desk.page().evaluate("flaw => document.querySelector('main').insertAdjacentHTML('beforeend', flaw)", flaw);
        desk.page().waitForTimeout(200);
        assertThatThrownBy(desk::look).isInstanceOf(AssertionError.class);
    }
}
