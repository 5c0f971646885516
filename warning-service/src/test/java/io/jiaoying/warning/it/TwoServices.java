package io.jiaoying.warning.it;

import java.io.IOException;

/** Two packaged services over one database, one broker and one carrier, with a policy of their own. */
final class TwoServices implements AutoCloseable {
    final Surroundings around;
    final ServiceProcess one;
    final ServiceProcess two;

    /** @param rate what the carrier takes a second, of both together */
    TwoServices(String name, int rate, String profile) throws IOException {
        around = new Surroundings("warning_" + name);
        around.profile(name, profile);
        around.set("JIAOYING_CARRIERS_TELEPHONE_RATE", String.valueOf(rate));
        one = around.service(name + "-one");
        two = around.service(name + "-two");
    }

    /** Requests of the stories go to the first. */
    void start() {
        one.launch();
        two.launch();
        one.awaitReady().inFront();
        two.awaitReady();
    }

    @Override
    public void close() {
        one.kill();
        two.kill();
        around.close();
    }
}
