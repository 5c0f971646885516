package io.jiaoying.warning.it;

import io.jiaoying.local.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Finds the port on which the tests' carrier will listen. */
public class CarrierPort implements QuarkusTestResourceLifecycleManager {
    static final String NEXT_SECRET = "the-next-secret-of-the-carrier";

    @Override
    public Map<String, String> start() {
        String url = "http://127.0.0.1:" + FreePorts.one();
        String others = "jiaoying.carriers.other.";
        return Map.ofEntries(
                Map.entry("jiaoying.carriers.telephone.url", url),
                Map.entry("jiaoying.carriers.telephone.keys.next", NEXT_SECRET),
                Map.entry(others + "gateway.fetched.url", url),
                Map.entry(others + "gateway.fetched.secret", NEXT_SECRET),
                Map.entry(others + "gateway.fetched.regions", "610727"),
                Map.entry(others + "gateway.fetched.poll", "PT0.2S"),
                Map.entry(others + "loudspeaker.horns.url", url),
                Map.entry(others + "loudspeaker.horns.secret", NEXT_SECRET),
                Map.entry(others + "webhook.desk.url", url + "/hook"),
                Map.entry(others + "webhook.desk.secret", NEXT_SECRET));
    }

    @Override
    public void stop() {}
}
