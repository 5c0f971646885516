package io.jiaoying.warning.it;

import io.jiaoying.local.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An SMSC for one county of its own, which listens later, when the tests open it. */
public class SmscPort implements QuarkusTestResourceLifecycleManager {
    static final String PREFIX = "jiaoying.carriers.other.smpp.tests.";

    @Override
    public Map<String, String> start() {
        return Map.of(
                PREFIX + "host", "127.0.0.1",
                PREFIX + "port", Integer.toString(FreePorts.one()),
                PREFIX + "system-id", "jiaoying",
                PREFIX + "password", "secret12",
                PREFIX + "from", "10690610725",
                PREFIX + "regions", "610728",
                PREFIX + "timeout", "PT2S",
                PREFIX + "enquire-link", "PT1S",
                PREFIX + "attempt-tag", "5127");
    }

    @Override
    public void stop() {}
}
