package app.quittance.api.hooks;

import app.quittance.kernel.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where messages may go: by https to the public internet. In a demonstration, to a program on the same machine as well. What
 * a name stands for is looked at before each try, and the connection is made to just that.
 */
@Component
class HookAddresses {

    private static final int LONGEST = 500;
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final Pattern LITERAL = Pattern.compile("\\[.*]|[0-9.]+|0[xX].*");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    private final boolean thisMachineToo;

    /** The setting is for tests; whoever runs the program says only whether it is a demonstration. */
    HookAddresses(@Value("${quittance.webhooks.this-machine:${quittance.demo:false}}") boolean thisMachineToo) {
        this.thisMachineToo = thisMachineToo;
    }

    /** No message may go there. */
    static final class Refused extends Exception {

        Refused(String host) {
            super(host);
        }
    }

    /** Reads what was typed. Looks nothing up: a name server that is slow makes no page slow. */
    URI read(String typed) {
        String text = typed.strip();
        URI address = parse(text).orElseThrow(() -> new Refusal("hook.address"));
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        boolean plain = address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && address.getPort() != 0
                && address.getPort() <= HIGHEST_PORT;
        if (text.length() > LONGEST || host.isEmpty() || !plain) throw new Refusal("hook.address");
        if (isThisMachine(address)) return address;
        if (!"https".equalsIgnoreCase(address.getScheme())) throw new Refusal("hook.https");
        if (!host.contains(".") && !host.startsWith("[")) throw new Refusal("hook.address");
        if (LITERAL.matcher(host).matches() && !allPublic(host)) throw new Refusal("hook.not-public");
        return address;
    }

    /** What the name of an address stands for at this moment; refused if any of it is not public. */
    List<InetAddress> resolve(URI address) throws UnknownHostException, Refused {
        if (isThisMachine(address)) return List.of(InetAddress.getAllByName("127.0.0.1"));
        if (!"https".equalsIgnoreCase(address.getScheme())) throw new Refused(address.getHost());
        return onlyPublic(address.getHost(), InetAddress.getAllByName(address.getHost()));
    }

    static List<InetAddress> onlyPublic(String host, InetAddress... found) throws Refused {
        for (InetAddress each : found) {
            if (!PublicAddress.is(each)) throw new Refused(host);
        }
        return List.of(found);
    }

    private boolean isThisMachine(URI address) {
        return thisMachineToo && THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean allPublic(String literal) {
        try {
            onlyPublic(literal, InetAddress.getAllByName(literal));
            return true;
        } catch (UnknownHostException | Refused notPublic) {
            return false;
        }
    }

    private static Optional<URI> parse(String text) {
        if (!PRINTABLE.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(new URI(text)).filter(address -> address.getHost() != null);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }
}
