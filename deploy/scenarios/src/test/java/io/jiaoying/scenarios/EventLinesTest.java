package io.jiaoying.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.events.EventJson;
import io.jiaoying.events.EventTypes;
import io.jiaoying.events.EventTypes.EventType;
import io.jiaoying.events.Topics;
import io.jiaoying.scenarios.stream.Said;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventLinesTest {
    static List<EventType> shownTypes() {
        return EventTypes.all().stream()
                .filter(type -> !type.topic().equals(Topics.DIRECTORY))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shownTypes")
    void every_event_of_the_contract_has_its_words(EventType type) throws Exception {
        EventLines.Line line = EventLines.of(Said.event("1", type.name(), "s", example(type)));

        assertThat(EventLines.knows(type.name())).isTrue();
        assertThat(line.words()).isNotBlank().doesNotContain("null").doesNotContain("  ");
        assertThat(line.stage()).isNotEqualTo("其他");
    }

    @Test
    void a_type_of_tomorrow_is_told_by_its_name() {
        assertThat(EventLines.of(Said.event("1", "tide.turned.v1")).words()).isEqualTo("tide.turned.v1");
    }

    private static ObjectNode example(EventType type) throws Exception {
        try (InputStream in = EventTypes.class.getResourceAsStream("/examples/" + type.name() + ".json")) {
            return (ObjectNode) EventJson.mapper().readTree(in);
        }
    }
}
