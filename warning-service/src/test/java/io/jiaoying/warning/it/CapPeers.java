package io.jiaoying.warning.it;

import io.jiaoying.cap.testing.TestKeys;
import io.jiaoying.local.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Other organisations: one that signs, and one with a server of its own whose feed is polled. */
public class CapPeers implements QuarkusTestResourceLifecycleManager {
    static final String SIGNING = "61080041600000";
    static final String ANSWERED = "61072241600000";
    /** Signs, and need not. */
    static final String OPTIONAL = "61090041600000";

    static final String OPTIONAL_KEYSTORE = "test.cap.optional-peer.keystore";
    static final String KEYSTORE = "test.cap.signing-peer.keystore";
    static final String SERVER = "test.cap.server";

    @Override
    public Map<String, String> start() {
        TestKeys keys = TestKeys.rsa("signing-peer");
        TestKeys optional = TestKeys.ec("optional-peer");
        String server = "http://127.0.0.1:" + FreePorts.one();
        return Map.ofEntries(
                Map.entry(KEYSTORE, keys.keystore().toString()),
                Map.entry(SERVER, server),
                Map.entry(OPTIONAL_KEYSTORE, optional.keystore().toString()),
                Map.entry("jiaoying.cap.peers.optional.sender", OPTIONAL),
                Map.entry(
                        "jiaoying.cap.peers.optional.certificates",
                        optional.pem().toString()),
                Map.entry("jiaoying.cap.peers.signing.sender", SIGNING),
                Map.entry("jiaoying.cap.peers.signing.certificates", keys.pem().toString()),
                Map.entry("jiaoying.cap.peers.signing.signature-required", "true"),
                Map.entry("jiaoying.cap.peers.answered.sender", ANSWERED),
                Map.entry("jiaoying.cap.peers.answered.reply-url", server + "/replies"),
                Map.entry("jiaoying.cap.feeds.neighbour.url", server + "/feed.atom"),
                Map.entry("jiaoying.cap.feeds.neighbour.interval", "PT1S"),
                Map.entry("jiaoying.cap.feeds.neighbour.region", "610725"),
                Map.entry("jiaoying.cap.feeds.neighbour.allow-private", "true"),
                Map.entry("jiaoying.cap.feeds.inside.url", server + "/inside.atom"),
                Map.entry("jiaoying.cap.feeds.inside.interval", "PT1S"),
                Map.entry("jiaoying.cap.feeds.inside.region", "610725"),
                Map.entry("jiaoying.cap.feeds.elsewhere.url", server + "/moved.atom"),
                Map.entry("jiaoying.cap.feeds.elsewhere.interval", "PT1S"),
                Map.entry("jiaoying.cap.feeds.elsewhere.region", "610725"),
                Map.entry("jiaoying.cap.feeds.elsewhere.allow-private", "true"));
    }

    @Override
    public void stop() {}
}
