package io.jiaoying.incident.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jiaoying.events.TimeWriters;
import io.jiaoying.incident.domain.ReportContent;
import io.jiaoying.incident.report.domain.PhoneCall;
import org.jspecify.annotations.Nullable;

/** A report's content as stored JSON. Older rows may lack fields that came later. */
final class StoredContent {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(TimeWriters.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private StoredContent() {}

    static String write(ReportContent content) {
        return json(content);
    }

    static ReportContent read(String json) {
        return value(json, ReportContent.class);
    }

    static @Nullable String write(@Nullable PhoneCall call) {
        return call == null ? null : json(call);
    }

    static @Nullable PhoneCall readCall(@Nullable String json) {
        return json == null ? null : value(json, PhoneCall.class);
    }

    private static String json(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored always becomes JSON", e);
        }
    }

    private static <T> T value(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content is not readable", e);
        }
    }
}
