package io.jiaoying.warning.carriers.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CarrierKeysTest {
    private static final Instant NOW = Instant.parse("2026-07-04T04:00:00Z");
    private static final String TIMESTAMP = Long.toString(NOW.getEpochSecond());
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final CarrierKeys before = new CarrierKeys(Optional.of("old"), Map.of(), Optional.empty());
    private final CarrierKeys during = new CarrierKeys(Optional.of("old"), Map.of("2027", "new"), Optional.empty());
    private final CarrierKeys after = new CarrierKeys(Optional.empty(), Map.of("2027", "new"), Optional.of("2027"));

    private static boolean holds(CarrierKeys receiver, CarrierKeys sender) {
        return receiver.holds(sender.signingId().orElse(null), TIMESTAMP, sender.sign(TIMESTAMP, BODY), BODY, NOW);
    }

    @Test
    void while_keys_are_exchanged_either_side_may_go_first() {
        assertThat(holds(during, before)).isTrue();
        assertThat(holds(during, after)).isTrue();
        assertThat(holds(before, during)).isTrue();
    }

    @Test
    void a_key_that_was_taken_away_no_longer_signs() {
        assertThat(holds(after, before)).isFalse();
        assertThat(holds(before, after)).isFalse();
    }

    @Test
    void a_signature_under_another_keys_name_does_not_hold() {
        assertThat(during.holds("2027", TIMESTAMP, before.sign(TIMESTAMP, BODY), BODY, NOW))
                .isFalse();
    }

    @Test
    void there_must_be_a_key_to_sign_with() {
        assertThatThrownBy(() -> new CarrierKeys(Optional.empty(), Map.of("2027", "new"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
