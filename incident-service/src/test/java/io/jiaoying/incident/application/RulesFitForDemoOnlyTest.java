package io.jiaoying.incident.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.incident.clock.domain.Condition;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.rulepack.domain.RulePackReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesFitForDemoOnlyTest {
    @Test
    void the_national_pack_may_run_anywhere() throws IOException {
        assertThat(findings(data("cn-production-safety-1"))).isEmpty();
    }

    @Test
    void the_demo_pack_is_found() throws IOException {
        assertThat(findings(data("demo-seconds-1"))).containsExactly("rule pack demo-seconds@1 is for demonstrations");
    }

    @Test
    void limits_in_seconds_are_found_even_when_the_pack_does_not_say_that_it_is_a_demo() throws IOException {
        Map<String, Object> pack = new HashMap<>(data("demo-seconds-1"));
        pack.remove("demo");

        assertThat(findings(pack)).hasSize(1);
    }

    private static List<String> findings(Map<String, Object> pack) {
        var packs = new RulePacks(List.of(new RulePackReader(code -> true, text -> Condition.ALWAYS).read(pack)));
        return new RulesFitForDemoOnly(() -> packs).findings();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(String name) throws IOException {
        try (InputStream in = RulesFitForDemoOnlyTest.class.getResourceAsStream("/rule-packs/" + name + ".json")) {
            return new ObjectMapper().readValue(in, Map.class);
        }
    }
}
