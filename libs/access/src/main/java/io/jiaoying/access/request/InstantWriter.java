package io.jiaoying.access.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.jiaoying.events.TimeText;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** Instants leave as ISO-8601 with China's offset. */
final class InstantWriter extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    InstantWriter() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(TimeText.withOffset(instant.atZone(CHINA).toOffsetDateTime()));
    }
}
