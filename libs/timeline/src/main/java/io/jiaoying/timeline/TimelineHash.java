package io.jiaoying.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The hash of an entry: SHA-256 over the canonical JSON of everything it says and the hash before it. */
public final class TimelineHash {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TimelineHash() {}

    /** 64 hexadecimal digits. The entry's own {@code hash} and {@code previousHash} are not looked at. */
    public static String of(String previousHash, TimelineEntry entry) {
        byte[] canonical = canonicalJson(previousHash, entry).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    /** One line, keys sorted, instants in UTC as ISO-8601: any language can rebuild it for an offline check. */
    public static String canonicalJson(String previousHash, TimelineEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("actor", entry.actor());
        fields.put("at", DateTimeFormatter.ISO_INSTANT.format(entry.at()));
        fields.put("kind", entry.kind());
        fields.put("knownAt", DateTimeFormatter.ISO_INSTANT.format(entry.knownAt()));
        fields.put("previousHash", previousHash);
        fields.put("refs", new TreeMap<>(entry.refs()));
        fields.put("seq", entry.seq());
        fields.put("subjectId", entry.subjectId());
        return json(fields);
    }

    static String refsJson(Map<String, String> refs) {
        return json(new TreeMap<>(refs));
    }

    private static String json(Map<String, ?> value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Text and numbers always become JSON", impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
