package io.jiaoying.warning.carriers.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneHashTest {
    private final PhoneHash hash = new PhoneHash("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    @Test
    void the_same_number_with_and_without_the_country_is_one() {
        assertThat(hash.of("+8613800000001")).isEqualTo(hash.of("13800000001"));
        assertThat(hash.of("8613800000001")).isEqualTo(hash.of("138 0000 0001"));
        assertThat(hash.of("13800000002")).isNotEqualTo(hash.of("13800000001"));
    }

    @Test
    void a_short_number_that_begins_with_86_keeps_it() {
        assertThat(PhoneHash.national("8651234")).isEqualTo("8651234");
    }
}
