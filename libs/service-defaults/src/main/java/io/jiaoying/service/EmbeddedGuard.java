package io.jiaoying.service;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Fails start-up when demonstration things are configured where they could be taken for the real ones. */
@ApplicationScoped
public class EmbeddedGuard {
    private static final List<String> HARMLESS_PROFILES = List.of("embedded", "test", "dev");
    private static final String DEMO_KEYS = "jiaoying.demo.";
    private static final String SIMULATED_CARRIER = "jiaoying.carriers.telephone.simulated";

    private final Config config;
    private final List<EmbeddedOnly> sources;

    @Inject
    EmbeddedGuard(Config config, @All List<EmbeddedOnly> sources) {
        this.config = config;
        this.sources = sources;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        check(ConfigUtils.getProfiles());
    }

    void check(List<String> profiles) {
        if (profiles.stream().anyMatch(HARMLESS_PROFILES::contains)) {
            return;
        }
        List<String> findings = findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Refusing to start outside the embedded profile (active: "
                    + String.join(",", profiles) + "): " + String.join("; ", findings));
        }
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(DEMO_KEYS))
                .sorted()
                .forEach(key -> findings.add("the demonstration setting " + key + " is set"));
        if (config.getOptionalValue(SIMULATED_CARRIER, Boolean.class).orElse(false)) {
            findings.add("the telephone carrier is a simulated one (" + SIMULATED_CARRIER + ")");
        }
        sources.forEach(source -> findings.addAll(source.findings()));
        return findings;
    }
}
