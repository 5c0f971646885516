package io.jiaoying.cap.sign;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/** Which certificates each sender signs with; told by the operator, never by a message. */
public record PinnedCertificates(Map<String, List<X509Certificate>> bySender) {
    public static final PinnedCertificates NONE = new PinnedCertificates(Map.of());

    public PinnedCertificates {
        bySender = Map.copyOf(bySender);
    }

    List<X509Certificate> of(String sender) {
        return bySender.getOrDefault(sender, List.of());
    }

    boolean pinnedForAnybody(X509Certificate certificate) {
        return bySender.values().stream().anyMatch(pinned -> pinned.contains(certificate));
    }
}
