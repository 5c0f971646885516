package io.jiaoying.incident.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.application.InstalledRulePacks;
import io.jiaoying.incident.clock.domain.FaultyRulePackException;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.clock.domain.RulePackReader;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.regions.Regions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rule packs shipped as JSON resources; a faulty one stops the start and names the place of its fault. */
@Startup
@ApplicationScoped
class ResourceRulePacks implements InstalledRulePacks {
    private static final String DEMO_PACK = "demo-seconds-1";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final RulePacks packs;

    ResourceRulePacks(
            @ConfigProperty(name = "jiaoying.rules.packs") List<String> names,
            @ConfigProperty(name = "jiaoying.rules.demo-pack", defaultValue = "false") boolean demoPack) {
        this.packs =
                new RulePacks(Stream.concat(names.stream(), demoPack ? Stream.of(DEMO_PACK) : Stream.<String>empty())
                        .map(ResourceRulePacks::load)
                        .toList());
    }

    @Override
    public RulePacks packs() {
        return packs;
    }

    private static RulePack load(String name) {
        String resource = "/rule-packs/" + name + ".json";
        try (InputStream in = ResourceRulePacks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no rule pack " + resource);
            }
            return new RulePackReader(Regions.get()::known).read(MAPPER.readValue(in, Map.class));
        } catch (FaultyRulePackException e) {
            throw new IllegalStateException("Rule pack " + name + " is faulty at " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Rule pack " + name + " cannot be read", e);
        }
    }
}
