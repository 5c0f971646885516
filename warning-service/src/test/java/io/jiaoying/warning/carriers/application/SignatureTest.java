package io.jiaoying.warning.carriers.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_780_000_000);
    private static final byte[] BODY = "{\"event\":\"heard\"}".getBytes(UTF_8);

    private final Signature signature = new Signature("a secret of the carrier");
    private final String timestamp = String.valueOf(NOW.getEpochSecond());

    @Test
    void is_the_hmac_over_timestamp_dot_body() {
        assertThat(new Signature("key").of("1", "x".getBytes(UTF_8)))
                .isEqualTo("fc4913c41a7bf793267e2a384f3261c9436ec2cd097bd745e7b0d99113f510ec");
    }

    @Test
    void its_own_signature_holds() {
        assertThat(signature.holds(timestamp, signature.of(timestamp, BODY), BODY, NOW))
                .isTrue();
    }

    @Test
    void one_changed_byte_breaks_it() {
        byte[] other = "{\"event\":\"hearD\"}".getBytes(UTF_8);
        assertThat(signature.holds(timestamp, signature.of(timestamp, BODY), other, NOW))
                .isFalse();
    }

    @Test
    void another_secret_breaks_it() {
        assertThat(signature.holds(timestamp, new Signature("other secret").of(timestamp, BODY), BODY, NOW))
                .isFalse();
    }

    @Test
    void it_lives_five_minutes_in_both_directions() {
        String right = signature.of(timestamp, BODY);
        assertThat(signature.holds(timestamp, right, BODY, NOW.plus(Duration.ofMinutes(5))))
                .isTrue();
        assertThat(signature.holds(timestamp, right, BODY, NOW.plus(Duration.ofSeconds(301))))
                .isFalse();
        assertThat(signature.holds(timestamp, right, BODY, NOW.minus(Duration.ofSeconds(301))))
                .isFalse();
    }

    @Test
    void nothing_holds_without_headers_or_with_nonsense() {
        assertThat(signature.holds(null, "x", BODY, NOW)).isFalse();
        assertThat(signature.holds(timestamp, null, BODY, NOW)).isFalse();
        assertThat(signature.holds("yesterday", "x", BODY, NOW)).isFalse();
        assertThat(signature.holds("99999999999999999", "x", BODY, NOW)).isFalse();
    }
}
