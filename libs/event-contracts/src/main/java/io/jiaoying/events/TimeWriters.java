package io.jiaoying.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Writes points in time as Jackson's own module does with its defaults, but through {@link TimeText}. */
public final class TimeWriters {
    private TimeWriters() {}

    /** To be registered after {@code JavaTimeModule}, whose readers stay. */
    public static Module module() {
        return new SimpleModule("jiaoying-time-text")
                .addSerializer(Instant.class, new OfInstant())
                .addSerializer(OffsetDateTime.class, new OfOffsetDateTime());
    }

    private static final class OfInstant extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        OfInstant() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(TimeText.utc(instant));
        }
    }

    private static final class OfOffsetDateTime extends StdScalarSerializer<OffsetDateTime> {
        private static final long serialVersionUID = 1L;

        OfOffsetDateTime() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(TimeText.withOffset(time));
        }
    }
}
