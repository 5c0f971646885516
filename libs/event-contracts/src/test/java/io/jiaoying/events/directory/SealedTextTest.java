package io.jiaoying.events.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealedTextTest {
    private static final String PHONE = "10000000112";
    private final SealedText sealer = SealedText.withKey("k1", keyOf((byte) 1));

    @Test
    void a_sealed_number_opens_for_its_person() {
        assertThat(sealer.open("p0112", sealer.seal("p0112", PHONE))).isEqualTo(PHONE);
    }

    @Test
    void it_shows_its_key_and_nothing_of_the_number() {
        String sealed = sealer.seal("p0112", PHONE);

        assertThat(sealed).startsWith("k1:").doesNotContain(PHONE);
        assertThat(new String(Base64.getDecoder().decode(sealed.substring(3)))).doesNotContain(PHONE);
    }

    @Test
    void the_same_number_never_looks_the_same_twice() {
        assertThat(sealer.seal("p0112", PHONE)).isNotEqualTo(sealer.seal("p0112", PHONE));
    }

    @Test
    void it_does_not_open_for_another_person() {
        String sealed = sealer.seal("p0112", PHONE);

        assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0113", sealed));
    }

    @Test
    void it_does_not_open_with_another_key_of_the_same_name() {
        SealedText other = SealedText.withKey("k1", keyOf((byte) 2));
        String sealed = sealer.seal("p0112", PHONE);

        assertThatIllegalArgumentException().isThrownBy(() -> other.open("p0112", sealed));
    }

    @Test
    void a_key_not_held_here_is_named() {
        String sealed = sealer.seal("p0112", PHONE).replaceFirst("k1:", "k9:");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.open("p0112", sealed))
                .withMessageContaining("k9");
    }

    @Test
    void any_changed_byte_is_noticed() {
        byte[] bytes = Base64.getDecoder().decode(sealer.seal("p0112", PHONE).substring(3));
        for (int i = 0; i < bytes.length; i++) {
            byte[] tampered = bytes.clone();
            tampered[i] ^= 1;
            String text = "k1:" + Base64.getEncoder().encodeToString(tampered);
            assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0112", text));
        }
    }

    @Test
    void what_was_never_sealed_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0112", PHONE));
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0112", "k1:"));
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0112", "k1:AAAA"));
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.open("p0112", "k1:not base64"));
    }

    @Test
    void a_key_of_another_length_is_refused() {
        String short16 = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatIllegalArgumentException().isThrownBy(() -> SealedText.withKey("k1", short16));
    }

    private static String keyOf(byte filler) {
        byte[] key = new byte[32];
        Arrays.fill(key, filler);
        return Base64.getEncoder().encodeToString(key);
    }
}
