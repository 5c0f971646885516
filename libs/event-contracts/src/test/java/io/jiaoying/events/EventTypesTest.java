package io.jiaoying.events;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.events.EventTypes.EventType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {
    static Iterable<EventType> types() {
        return EventTypes.all();
    }

    @Test
    void every_event_record_is_registered_and_nothing_else() {
        Set<Class<?>> found = Resources.compiledRecords().stream()
                .map(name -> load("io.jiaoying.events." + name.replace('/', '.').replace('\\', '.')))
                .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                .collect(toSet());

        assertThat(found).hasSizeGreaterThan(20);
        assertThat(EventTypes.all().stream().map(EventType::record).collect(toSet()))
                .isEqualTo(found);
    }

    @Test
    void no_name_is_given_twice() {
        assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
    }

    @Test
    void an_unknown_type_is_not_found() {
        assertThat(EventTypes.find("incident.forgotten.v1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_name_is_aggregate_past_tense_and_version(EventType type) {
        assertThat(type.name()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        assertThat(EventTypes.find(type.name())).contains(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_record_says_the_same_type_and_topic_as_the_registry(EventType type) throws Exception {
        Event event =
                EventJson.read(type.record(), EventJson.mapper().writeValueAsBytes(Resources.example(type.name())));

        assertThat(event.type()).isEqualTo(type.name());
        assertThat(event.topic()).isEqualTo(type.topic());
        assertThat(Topics.ALL).contains(type.topic());
        assertThat(event.subject()).isNotBlank();
        assertThat(event.region()).matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
