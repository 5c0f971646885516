package io.jiaoying.service;

import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;

/** One JSON object per line; what the context knows about trace, incident and warning stands beside the message, not nested. */
final class FixedKeysFormatter extends JsonFormatter {
    private static final List<String> CONTEXT = List.of("traceId", "spanId", "incidentId", "warningId");

    /** Takes over what was configured for the formatter it replaces. */
    FixedKeysFormatter(JsonFormatter configured) {
        super(configured.getKeyOverrides(), configured.getExcludedKeys(), configured.getAdditionalFields());
        setDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        setZoneId("Asia/Shanghai");
        setRecordDelimiter(configured.getRecordDelimiter());
    }

    @Override
    protected void after(Generator generator, ExtLogRecord record) throws Exception {
        super.after(generator, record);
        for (String key : CONTEXT) {
            String value = record.getMdc(key);
            if (value != null && !value.isEmpty()) {
                var unused = generator.add(key, value);
            }
        }
    }
}
