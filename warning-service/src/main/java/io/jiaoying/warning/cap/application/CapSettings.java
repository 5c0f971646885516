package io.jiaoying.warning.cap.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator says about CAP. */
@ConfigMapping(prefix = "jiaoying.cap")
public interface CapSettings {
    /** The 14 digits of the unit whose messages leave here. */
    String sender();

    Optional<Signing> signing();

    /** Organisations that send messages here, by any name. */
    Map<String, Peer> peers();

    /** Feeds that are polled, by any name. */
    Map<String, Feed> feeds();

    /** The key our messages are signed with; without one they leave unsigned. */
    interface Signing {
        /** A PKCS#12 file. */
        String keystore();

        String password();

        @WithDefault("signing")
        String alias();
    }

    /** One other organisation. */
    interface Peer {
        /** The {@code sender} of its messages. */
        String sender();

        /** PEM files of the certificates it signs with. */
        Optional<List<String>> certificates();

        /** Whether its messages are refused without a signature. */
        @WithDefault("false")
        boolean signatureRequired();

        /** Where our Ack and Error messages to it go; without one none are sent. */
        Optional<URI> replyUrl();
    }

    /** One Atom or RSS 2.0 feed of somebody else. */
    interface Feed {
        URI url();

        @WithDefault("PT1M")
        Duration interval();

        /** The region in whose name its messages are drafted. */
        String region();

        /** Whether it may stand at an address that is not public. */
        @WithDefault("false")
        boolean allowPrivate();
    }
}
