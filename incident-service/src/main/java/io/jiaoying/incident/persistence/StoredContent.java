package io.jiaoying.incident.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jiaoying.incident.domain.ReportContent;

/** A report's content as stored JSON. Older rows may lack fields that came later. */
final class StoredContent {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private StoredContent() {}

    static String write(ReportContent content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report's content always becomes JSON", e);
        }
    }

    static ReportContent read(String json) {
        try {
            return MAPPER.readValue(json, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content is not readable", e);
        }
    }
}
