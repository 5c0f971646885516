package io.jiaoying.incident.rulepack.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.rulepack.application.PublishedPack;
import io.jiaoying.incident.rulepack.domain.FaultyRulePackException;
import io.jiaoying.incident.rulepack.domain.Succession;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Rule packs shipped as JSON resources; a faulty one stops the start and names the place of its fault. */
@ApplicationScoped
class ShippedRulePacks {
    private static final String DEMO_PACK = "demo-seconds-1";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final PackRows reader;
    private final List<PublishedPack> packs;

    ShippedRulePacks(
            PackRows reader,
            @ConfigProperty(name = "jiaoying.rules.packs") List<String> names,
            @ConfigProperty(name = "jiaoying.rules.demo-pack", defaultValue = "false") boolean demoPack) {
        this.reader = reader;
        this.packs = Stream.concat(names.stream(), demoPack ? Stream.of(DEMO_PACK) : Stream.<String>empty())
                .map(this::load)
                .collect(ArrayList<RulePack>::new, ShippedRulePacks::follow, ArrayList::addAll)
                .stream()
                .map(pack -> new PublishedPack(pack, null, null))
                .toList();
    }

    List<PublishedPack> packs() {
        return packs;
    }

    private static void follow(List<RulePack> earlier, RulePack next) {
        Succession.check(earlier, next);
        earlier.add(next);
    }

    private RulePack load(String name) {
        String resource = "/rule-packs/" + name + ".json";
        try (InputStream in = ShippedRulePacks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no rule pack " + resource);
            }
            return reader.read(MAPPER.readValue(in, Map.class));
        } catch (FaultyRulePackException e) {
            throw new IllegalStateException("Rule pack " + name + " is faulty at " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Rule pack " + name + " cannot be read", e);
        }
    }
}
