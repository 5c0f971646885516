package io.jiaoying.incident.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jiaoying.incident.clock.domain.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPacksTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ShippedPacksTest.class.getResourceAsStream("/rule-packs/rule-pack.schema.json"));

    static List<String> names() {
        return Packs.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_pack_equals_the_published_schema_and_can_be_read(String name) {
        assertThat(SCHEMA.validate(MAPPER.valueToTree(Packs.data(name)))).isEmpty();
        RulePack pack = Packs.read(Packs.data(name));
        assertThat(pack.key().text()).isEqualTo(name.replaceFirst("-([0-9]+)$", "@$1"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_schema_refuses_what_the_reader_refuses(String name) {
        Map<String, Object> pack = Packs.data(name);
        if (pack.containsKey("rules")) {
            Packs.rule(pack, 0).put("clock", "noticed");
            assertThat(SCHEMA.validate(MAPPER.valueToTree(pack))).isNotEmpty();
        }
        pack.put("surprise", true);
        assertThat(SCHEMA.validate(MAPPER.valueToTree(pack))).isNotEmpty();
    }

    @Test
    void every_pack_but_the_demonstrations_is_loaded_by_default() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ShippedPacksTest.class.getResourceAsStream("/application.properties")) {
            properties.load(in);
        }
        var loaded = new TreeSet<>(
                List.of(properties.getProperty("jiaoying.rules.packs").split(",")));
        loaded.add("demo-seconds-1");

        assertThat(loaded).containsExactlyElementsOf(new TreeSet<>(Packs.names()));
    }

    @Test
    void verified_follows_from_the_evidence() {
        assertThat(Packs.shipped().all().stream()
                        .flatMap(pack -> pack.rules().stream())
                        .filter(rule -> rule.evidence() != null)
                        .filter(rule -> rule.verified() != rule.evidence().matches("(L|S[1-4])( \\+ (L|S[1-4]))*")))
                .isEmpty();
    }
}
