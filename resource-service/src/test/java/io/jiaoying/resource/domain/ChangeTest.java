package io.jiaoying.resource.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private final Entry entry = Drafts.person("p1").toEntry(region -> region);

    @Test
    void somebody_unknown_is_new() {
        assertThat(Change.of(Optional.empty(), entry)).isEqualTo(Change.NEW);
    }

    @Test
    void the_same_again_is_no_change() {
        assertThat(Change.of(Optional.of(Drafts.person("p1").toEntry(region -> region)), entry))
                .isEqualTo(Change.UNCHANGED);
    }

    @Test
    void another_number_is_a_change() {
        Entry moved = Drafts.personCalling("p1", "10000000009").toEntry(region -> region);

        assertThat(Change.of(Optional.of(entry), moved)).isEqualTo(Change.UPDATED);
    }
}
