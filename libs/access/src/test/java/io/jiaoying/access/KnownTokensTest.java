package io.jiaoying.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class KnownTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private Instant now = NOON;
    private final KnownTokens<String> known = new KnownTokens<>(new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void the_very_same_token_is_known_again() {
        known.keep("header.claims.signature", "officer", inSeconds(600));

        assertThat(known.find("header.claims.signature")).isEqualTo("officer");
        assertThat(known.find("header.claims.signaturf")).isNull();
        assertThat(known.find("header.claimt.signature")).isNull();
    }

    @Test
    void it_is_not_known_from_the_instant_of_its_end() {
        known.keep("token", "officer", inSeconds(10));

        now = NOON.plusSeconds(10).minusMillis(1);
        assertThat(known.find("token")).isEqualTo("officer");
        now = NOON.plusSeconds(10);
        assertThat(known.find("token")).isNull();
    }

    @Test
    void it_is_checked_in_full_again_after_a_minute() {
        known.keep("token", "officer", inSeconds(3600));

        now = NOON.plusSeconds(59);
        assertThat(known.find("token")).isEqualTo("officer");
        now = NOON.plusSeconds(60);
        assertThat(known.find("token")).isNull();
    }

    @Test
    void a_flood_of_tokens_does_not_fill_the_memory() {
        for (int i = 0; i <= KnownTokens.MOST; i++) {
            known.keep("token-" + i, "officer", inSeconds(600));
        }

        assertThat(known.find("token-0")).isNull();
        assertThat(known.find("token-" + KnownTokens.MOST)).isEqualTo("officer");
    }

    private static long inSeconds(long seconds) {
        return NOON.plusSeconds(seconds).getEpochSecond();
    }
}
