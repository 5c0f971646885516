package io.jiaoying.timeline;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.jiaoying.events.TimeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hash of an entry: SHA-256 over the canonical JSON of everything it says and the hash before it. */
public final class TimelineHash {
    private static final JsonStringEncoder TEXT = JsonStringEncoder.getInstance();
    private static final int USUAL_LENGTH = 512;

    private TimelineHash() {}

    /** 64 hexadecimal digits. The entry's own {@code hash} and {@code previousHash} are not looked at. */
    public static String of(String previousHash, TimelineEntry entry) {
        byte[] canonical = canonicalJson(previousHash, entry).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(canonical));
    }

    /** One line, keys sorted, instants in UTC as ISO-8601: any language can rebuild it for an offline check. */
    public static String canonicalJson(String previousHash, TimelineEntry entry) {
        var json = new StringBuilder(USUAL_LENGTH);
        field(json, "{\"actor\":", entry.actor());
        field(json, ",\"at\":", TimeText.utc(entry.at()));
        field(json, ",\"kind\":", entry.kind());
        field(json, ",\"knownAt\":", TimeText.utc(entry.knownAt()));
        field(json, ",\"previousHash\":", previousHash);
        refs(json.append(",\"refs\":"), entry.refs());
        json.append(",\"seq\":").append(entry.seq());
        field(json, ",\"subjectId\":", entry.subjectId());
        return json.append('}').toString();
    }

    static String refsJson(Map<String, String> refs) {
        var json = new StringBuilder(USUAL_LENGTH);
        refs(json, refs);
        return json.toString();
    }

    private static void refs(StringBuilder json, Map<String, String> refs) {
        char before = '{';
        for (Map.Entry<String, String> ref : new TreeMap<>(refs).entrySet()) {
            text(json.append(before), ref.getKey());
            text(json.append(':'), ref.getValue());
            before = ',';
        }
        json.append(refs.isEmpty() ? "{}" : "}");
    }

    private static void field(StringBuilder json, String name, @Nullable String value) {
        text(json.append(name), value);
    }

    /** As Jackson writes it; null only in an export that somebody has damaged. */
    private static void text(StringBuilder json, @Nullable String value) {
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        TEXT.quoteAsString(value, json);
        json.append('"');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
