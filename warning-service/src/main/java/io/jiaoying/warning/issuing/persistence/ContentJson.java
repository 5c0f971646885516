package io.jiaoying.warning.issuing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jiaoying.warning.issuing.domain.Area;
import io.jiaoying.warning.issuing.domain.WarningContent;
import java.util.List;

/** Areas and former texts as JSON in text columns. */
final class ContentJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final TypeReference<List<Area>> AREAS = new TypeReference<>() {};

    private ContentJson() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a warning's content could not be written", e);
        }
    }

    static List<Area> areas(String json) {
        try {
            return MAPPER.readValue(json, AREAS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a warning's areas could not be read", e);
        }
    }

    static WarningContent content(String json) {
        try {
            return MAPPER.readValue(json, WarningContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a warning's content could not be read", e);
        }
    }
}
