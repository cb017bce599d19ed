package app.quittance.api.hooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Tells addresses of the public internet from those by which our own house could be reached (IANA special-purpose registries). */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean sharedByCarriers = a == 100 && b >= 64 && b < 128;
        boolean protocols = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean relays = a == 192 && b == 88 && c == 99;
        boolean benchmarks = a == 198 && (b == 18 || b == 19);
        boolean examples = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !sharedByCarriers && !protocols && !relays && !benchmarks && !examples;
    }

    /** Only 2000::/3 is given out; within it, what carries an address of version 4 or serves examples is not for us. */
    private static boolean isPublic6(byte[] bytes) {
        boolean givenOut = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = startsWith(bytes, 0x20, 0x02);
        boolean protocols = startsWith(bytes, 0x20, 0x01) && (bytes[2] & 0xfe) == 0;
        boolean examples = startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8) || startsWith(bytes, 0x3f, 0xff);
        return givenOut && !sixToFour && !protocols && !examples;
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        byte[] first = new byte[beginning.length];
        for (int i = 0; i < first.length; i++) first[i] = (byte) beginning[i];
        return Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}
