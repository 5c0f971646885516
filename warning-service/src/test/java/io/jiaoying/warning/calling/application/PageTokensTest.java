package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.warning.calling.application.PageTokens.Opened;
import io.jiaoying.warning.calling.application.PageTokens.Opens;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTokensTest {
    private final PageTokens tokens = new PageTokens("a secret for phone pages");
    private final UUID call = UUID.fromString("0190f4a0-0000-7000-8000-000000000001");

    @Test
    void a_token_opens_what_it_was_made_for() {
        assertThat(tokens.open(tokens.token(Opens.CALL, call))).contains(new Opened(Opens.CALL, call));
        assertThat(tokens.open(tokens.token(Opens.ATTEMPT, call))).contains(new Opened(Opens.ATTEMPT, call));
    }

    @Test
    void any_flipped_bit_opens_nothing() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.token(Opens.CALL, call));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] forged = token.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(tokens.open(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .isEmpty();
        }
    }

    @Test
    void another_installations_token_opens_nothing() {
        assertThat(new PageTokens("another secret entirely").open(tokens.token(Opens.CALL, call)))
                .isEmpty();
    }

    @Test
    void nonsense_opens_nothing() {
        assertThat(tokens.open("")).isEmpty();
        assertThat(tokens.open("not base64 !")).isEmpty();
        assertThat(tokens.open("AAAA")).isEmpty();
    }

    @Test
    void a_guessable_secret_is_refused() {
        assertThatThrownBy(() -> new PageTokens("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
