package io.jiaoying.service;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;

/** The clock of the service; a test replaces it with its own {@link InstantSource} bean. */
@Dependent
public class SystemClock {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    @DefaultBean
    InstantSource system() {
        return Clock.system(CHINA);
    }

    /** Constraints on instants follow the same clock. */
    @Produces
    @Singleton
    @DefaultBean
    ClockProvider ofConstraints(InstantSource source) {
        return () -> source.withZone(CHINA);
    }
}
