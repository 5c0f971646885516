package io.jiaoying.warning.cap.domain;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Addresses that stand on the open internet (RFC 6890); all others could be something inside that trusts its neighbours. */
public final class PublicAddress {
    private PublicAddress() {}

    public static boolean isOne(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean thisNetwork = first == 0;
        boolean carriersOwn = first == 100 && second >= 64 && second < 128;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean protocols = first == 192 && second == 0;
        boolean reserved = first >= 240;
        return !(thisNetwork || carriersOwn || benchmarks || protocols || reserved);
    }

    /** Global unicast only, and of it neither 6to4 nor Teredo, which carry other addresses inside. */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
