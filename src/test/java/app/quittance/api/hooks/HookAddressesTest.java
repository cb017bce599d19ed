package app.quittance.api.hooks;

import static app.quittance.GivenAccount.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookAddressesTest {

    private final HookAddresses addresses = new HookAddresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "2001:db8::1",
                "3fff::1"
            })
    void an_address_that_is_not_of_the_public_internet_is_refused(String literal) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(literal);
        assertThatThrownBy(() -> HookAddresses.onlyPublic("erp.example", found))
                .isInstanceOf(HookAddresses.Refused.class);
        String host = literal.contains(":") ? "[" + literal + "]" : literal;
        refuses("hook.not-public", () -> addresses.read("https://" + host + "/x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.1.0.1", "2606:4700::1", "2a01:e0a::1"})
    void an_address_of_the_public_internet_is_taken(String literal) throws Exception {
        InetAddress[] found = InetAddress.getAllByName(literal);
        assertThatCode(() -> HookAddresses.onlyPublic("erp.example", found)).doesNotThrowAnyException();
    }

    @Test
    void a_name_that_stands_for_one_private_address_among_public_ones_is_refused() throws Exception {
        InetAddress open = InetAddress.getAllByName("1.1.1.1")[0];
        InetAddress inside = InetAddress.getAllByName("10.0.0.1")[0];
        assertThatThrownBy(() -> HookAddresses.onlyPublic("erp.example", open, inside))
                .isInstanceOf(HookAddresses.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erp.example.com/x",
                "https://",
                "https:///x",
                "https://user:pw@erp.example.com/",
                "https://erp.example.com/#a",
                "https://intranet/x",
                "https://erp.example.com:70000/",
                "https://erp.example.com:0/",
                "https://a b.example.com/",
                "https://erp.example.com/\r\nX: 1",
                "https://erp_1.example.com/\u00e9"
            })
    void what_is_no_whole_address_is_refused(String typed) {
        refuses("hook.address", () -> addresses.read(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example.com/x",
                "ftp://erp.example.com/x",
                "http://127.0.0.1:9/x",
                "http://localhost/x"
            })
    void only_https_is_taken(String typed) {
        refuses("hook.https", () -> addresses.read(typed));
    }

    @Test
    void a_demonstration_may_call_its_own_machine_by_these_two_names_and_no_other() {
        var demo = new HookAddresses(true);
        assertThat(demo.read("http://127.0.0.1:9/x")).hasPort(9);
        assertThat(demo.read("http://localhost:9/x")).hasPort(9);
        refuses("hook.https", () -> demo.read("http://127.0.0.2/x"));
        refuses("hook.not-public", () -> demo.read("https://127.0.0.2/x"));
        refuses("hook.not-public", () -> demo.read("https://[::1]/x"));
    }

    @Test
    void what_slipped_into_the_table_is_refused_when_it_is_to_be_sent() {
        var post = new Post(addresses, Duration.ofSeconds(10));
        assertThat(post.send(URI.create("http://127.0.0.1:9/x"), Map.of(), "{}").problem())
                .contains(DeliveryProblem.ADDRESS_REFUSED);
        assertThat(post.send(URI.create("https://192.168.1.1/x"), Map.of(), "{}")
                        .problem())
                .contains(DeliveryProblem.ADDRESS_REFUSED);
    }
}
