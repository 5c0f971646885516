package io.jiaoying.local;

import io.jiaoying.local.process.StackFailure;
import java.net.URI;

/** Where everything listens: the published ports, all moved by one offset. */
public record Ports(int offset) {
    private static final int KAFKA_CONTROLLER = 19093;
    private static final int SMTP = 18025;
    private static final int SMPP = 12775;
    private static final int GATEWAY_METRICS = 9080;
    private static final int HIGHEST = 65535;

    public Ports {
        if (offset < 0 || KAFKA_CONTROLLER + offset > HIGHEST) {
            throw new StackFailure(
                    "端口偏移必须在 0 到 " + (HIGHEST - KAFKA_CONTROLLER) + " 之间。",
                    "The port offset must lie between 0 and " + (HIGHEST - KAFKA_CONTROLLER) + ".");
        }
    }

    public int of(Component component) {
        return component.basePort() + offset;
    }

    public int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    /** The gateway's metrics, which must not be reachable at its public port. */
    public int gatewayMetrics() {
        return GATEWAY_METRICS + offset;
    }

    /** The neighbourhood's mailbox. */
    public int smtp() {
        return SMTP + offset;
    }

    /** The neighbourhood's short message centre. */
    public int smpp() {
        return SMPP + offset;
    }

    /** {@code http://127.0.0.1:8080} and the like. */
    public URI url(Component component) {
        return URI.create("http://127.0.0.1:" + of(component));
    }
}
