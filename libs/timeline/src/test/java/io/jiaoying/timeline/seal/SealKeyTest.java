package io.jiaoying.timeline.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SealKeyTest {
    /** RFC 8032, 7.1, test 1. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    @Test
    void the_public_half_is_the_one_that_rfc_8032_derives() {
        SealKey key =
                SealKey.of(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SECRET)));

        byte[] encoded = Base64.getDecoder().decode(key.publicHalf().publicKey());
        assertThat(HexFormat.of().formatHex(encoded)).endsWith(PUBLIC);
    }

    @Test
    void a_key_of_another_length_is_refused() {
        assertThatThrownBy(() -> SealKey.of("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }
}
