package io.jiaoying.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.local.process.StackFailure;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void an_offset_moves_every_port() {
        Ports ports = new Ports(2000);
        assertThat(ports.url(Component.GATEWAY)).hasToString("http://127.0.0.1:10080");
        assertThat(ports.of(Component.POSTGRES)).isEqualTo(17432);
        assertThat(ports.kafkaController()).isEqualTo(21093);
        assertThat(ports.smtp()).isEqualTo(20025);
        assertThat(ports.smpp()).isEqualTo(14775);
        assertThat(ports.gatewayMetrics()).isEqualTo(11080);
    }

    @Test
    void no_two_components_share_a_port() {
        Ports ports = new Ports(0);
        Set<Integer> all = Arrays.stream(Component.values()).map(ports::of).collect(Collectors.toSet());
        all.add(ports.kafkaController());
        all.add(ports.smtp());
        all.add(ports.smpp());
        all.add(ports.gatewayMetrics());
        assertThat(all).hasSize(Component.values().length + 4);
    }

    @Test
    void an_offset_beyond_the_last_port_is_refused() {
        assertThatThrownBy(() -> new Ports(60_000)).isInstanceOf(StackFailure.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(StackFailure.class);
    }
}
