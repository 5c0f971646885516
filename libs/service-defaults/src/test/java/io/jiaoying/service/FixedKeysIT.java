package io.jiaoying.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FixedKeysIT.JsonLog.class)
class FixedKeysIT {

    private static JsonNode written(ExtLogRecord logged) throws IOException {
        Handler console = Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                .filter(handler -> handler.getFormatter() instanceof FixedKeysFormatter)
                .findFirst()
                .orElseThrow();
        assertThat(console.getFilter().isLoggable(logged)).isTrue();
        String line = console.getFormatter().format(logged);
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }

    private static Set<String> keys(JsonNode json) {
        Set<String> keys = new TreeSet<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static ExtLogRecord record() {
        ExtLogRecord logged =
                new ExtLogRecord(Level.INFO, "called %s\nby night", ExtLogRecord.FormatStyle.PRINTF, "test");
        logged.setLoggerName("io.jiaoying.Calls");
        logged.setParameters(new Object[] {"13812345678"});
        return logged;
    }

    @Test
    void a_line_has_the_fixed_keys_and_no_telephone_number() throws IOException {
        ExtLogRecord logged = record();
        logged.setMdc(Map.of("incidentId", "i-1", "traceId", "t-1", "spanId", "s-1", "somethingElse", "x"));
        JsonNode json = written(logged);
        assertThat(keys(json))
                .containsExactlyInAnyOrder(
                        "timestamp", "level", "service", "loggerName", "message", "traceId", "spanId", "incidentId");
        assertThat(json.get("message").asText()).isEqualTo("called 138****5678\nby night");
        assertThat(json.get("service").asText()).isEqualTo("probe-service");
        assertThat(json.get("incidentId").asText()).isEqualTo("i-1");
        assertThat(json.get("timestamp").asText()).matches("2\\d{3}-.*\\+08:00");
    }

    @Test
    void keys_that_are_not_set_are_left_out() throws IOException {
        ExtLogRecord logged = record();
        logged.setMdc(Map.of());
        assertThat(keys(written(logged)))
                .containsExactlyInAnyOrder("timestamp", "level", "service", "loggerName", "message");
    }

    @Test
    void an_exception_is_part_of_its_line() throws IOException {
        ExtLogRecord logged = record();
        logged.setMdc(Map.of());
        logged.setThrown(new IllegalStateException("no answer from 13812345678"));
        JsonNode json = written(logged);
        assertThat(json.has("exception") || json.has("stackTrace")).isTrue();
        assertThat(json.toString()).doesNotContain("13812345678").contains("no answer from");
    }

    public static class JsonLog implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.log.console.json.enabled", "true");
        }
    }
}
