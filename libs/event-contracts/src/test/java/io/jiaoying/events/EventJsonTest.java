package io.jiaoying.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.events.directory.PersonRemovedV1;
import io.jiaoying.events.warning.WarningCancelledV1;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    @Test
    void an_instant_keeps_the_offset_it_came_with() {
        WarningCancelledV1 read = EventJson.read(WarningCancelledV1.class, json("""
                {"warningId":"w","incidentId":null,"region":"610725","reason":"雨停",
                 "cancelledAt":"2026-07-04T09:00:00+08:00","exercise":false}"""));

        assertThat(read.cancelledAt().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(new String(EventJson.write(read), UTF_8)).contains("\"2026-07-04T09:00:00+08:00\"");
    }

    @Test
    void what_is_not_known_is_written_as_null() {
        WarningCancelledV1 event = new WarningCancelledV1(
                "w", null, "610725", "雨停", OffsetDateTime.parse("2026-07-04T09:00:00+08:00"), false);

        assertThat(new String(EventJson.write(event), UTF_8)).contains("\"incidentId\":null");
    }

    @Test
    void a_property_added_later_is_tolerated() {
        PersonRemovedV1 read = EventJson.read(
                PersonRemovedV1.class,
                json("{\"personId\":\"p1\",\"region\":\"610725\",\"revision\":2,\"addedLater\":{\"a\":[1]}}"));

        assertThat(read).isEqualTo(new PersonRemovedV1("p1", "610725", 2));
    }

    @Test
    void a_missing_text_is_malformed_and_named() {
        assertThatThrownBy(() -> EventJson.read(PersonRemovedV1.class, json("{\"region\":\"61\",\"revision\":2}")))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("directory.person-removed.v1 lacks personId");
    }

    @Test
    void a_missing_number_is_malformed() {
        assertMalformed("{\"personId\":\"p1\",\"region\":\"61\"}");
    }

    @Test
    void what_is_no_event_at_all_is_malformed() {
        assertMalformed("");
        assertMalformed("null");
        assertMalformed("[]");
        assertMalformed("{\"personId\":");
        assertMalformed("{\"personId\":\"p1\",\"region\":\"61\",\"revision\":2} trailing");
        assertMalformed("{\"personId\":\"p1\",\"region\":\"61\",\"revision\":\"2\"}");
        assertMalformed("{\"personId\":[\"p1\"],\"region\":\"61\",\"revision\":2}");
    }

    @Test
    void the_reason_holds_no_data() {
        assertThatThrownBy(() -> EventJson.read(
                        PersonRemovedV1.class, json("{\"personId\":\"13900001111\",\"revision\":\"x\"}")))
                .isInstanceOf(MalformedEventException.class)
                .message()
                .doesNotContain("13900001111");
    }

    private static void assertMalformed(String text) {
        assertThatThrownBy(() -> EventJson.read(PersonRemovedV1.class, json(text)))
                .as(text)
                .isInstanceOf(MalformedEventException.class);
    }

    private static byte[] json(String text) {
        return text.getBytes(UTF_8);
    }
}
