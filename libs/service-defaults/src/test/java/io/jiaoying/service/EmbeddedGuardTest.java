package io.jiaoying.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedGuardTest {

    private static EmbeddedGuard guard(Map<String, String> settings, EmbeddedOnly... sources) {
        return new EmbeddedGuard(
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build(),
                List.of(sources));
    }

    @Test
    void a_clean_configuration_starts_anywhere() {
        EmbeddedGuard guard =
                guard(Map.of("jiaoying.carriers.telephone.simulated", "false", "jiaoying.demonstrate", "x"), List::of);
        assertThatCode(() -> guard.check(List.of("prod"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "test", "dev"})
    void demonstration_things_are_fine_where_nobody_takes_them_for_real(String profile) {
        EmbeddedGuard guard = guard(
                Map.of("jiaoying.demo.people", "506", "jiaoying.carriers.telephone.simulated", "true"),
                () -> List.of("profile DEMO has limits in seconds"));
        assertThatCode(() -> guard.check(List.of(profile))).doesNotThrowAnyException();
    }

    @Test
    void a_demonstration_setting_stops_a_real_start() {
        EmbeddedGuard guard = guard(Map.of("jiaoying.demo.people", "506"));
        assertThatThrownBy(() -> guard.check(List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jiaoying.demo.people");
    }

    @Test
    void a_simulated_carrier_stops_a_real_start() {
        EmbeddedGuard guard = guard(Map.of("jiaoying.carriers.telephone.simulated", "true"));
        assertThatThrownBy(() -> guard.check(List.of("prod"))).hasMessageContaining("simulated");
    }

    @Test
    void what_a_bean_finds_stops_a_real_start() {
        EmbeddedGuard guard = guard(Map.of(), List::of, () -> List.of("profile DEMO has limits in seconds"));
        assertThatThrownBy(() -> guard.check(List.of("prod")))
                .hasMessageContaining("profile DEMO has limits in seconds");
    }
}
