package io.jiaoying.scenarios.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.scenarios.stream.SseParser.SseEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SseParserTest {
    @Test
    void an_event_ends_at_the_empty_line() {
        assertThat(parse("id: 7", "event: a.b.v1", "data: {}", "")).containsExactly(new SseEvent("7", "a.b.v1", "{}"));
    }

    @Test
    void data_of_several_lines_is_joined() {
        assertThat(parse("data: one", "data:two", "data", "")).containsExactly(new SseEvent("", "", "one\ntwo\n"));
    }

    @Test
    void only_one_space_after_the_colon_goes() {
        assertThat(parse("data:  x", "")).containsExactly(new SseEvent("", "", " x"));
    }

    @Test
    void comments_and_retry_say_nothing() {
        assertThat(parse(": heartbeat", "", "retry: 1000", "")).isEmpty();
    }

    @Test
    void the_last_id_stays_for_events_without_one() {
        assertThat(parse("id: 1", "data: a", "", "data: b", ""))
                .containsExactly(new SseEvent("1", "", "a"), new SseEvent("1", "", "b"));
    }

    @Test
    void an_event_without_data_is_none_and_its_name_is_forgotten() {
        assertThat(parse("event: lost", "", "data: b", "")).containsExactly(new SseEvent("", "", "b"));
    }

    @Test
    void an_unfinished_event_is_none() {
        assertThat(parse("data: a")).isEmpty();
    }

    @Test
    void a_byte_order_mark_at_the_beginning_is_passed_over() {
        assertThat(parse("\uFEFFdata: a", "")).containsExactly(new SseEvent("", "", "a"));
    }

    private static List<SseEvent> parse(String... lines) {
        SseParser parser = new SseParser();
        return List.of(lines).stream()
                .map(parser::line)
                .flatMap(Optional::stream)
                .toList();
    }
}
