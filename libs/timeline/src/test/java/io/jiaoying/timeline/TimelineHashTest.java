package io.jiaoying.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineHashTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-11-22T17:08:06.094Z");

    /** Chains were hashed over what Jackson wrote; every one of them must still be found whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "officer",
                "值班员🚒",
                "a\"b\\c/d",
                "\u0000\u0007\b\t\n\f\r\u001b\u001f",
                "\u007f\u0080\u2028\u2029<&>'"
            })
    void the_canonical_json_is_what_jackson_writes(String text) throws Exception {
        Map<String, String> refs = Map.of("b", text, "a" + text, "1");
        var entry = new TimelineEntry("subject" + text, 7, AT, AT.plusSeconds(1), "kind" + text, text, refs, "", "");
        var fields = new TreeMap<String, Object>(Map.of(
                "actor",
                text,
                "at",
                "2026-11-22T17:08:06.094Z",
                "kind",
                "kind" + text,
                "knownAt",
                "2026-11-22T17:08:07.094Z",
                "previousHash",
                TimelineEntry.GENESIS,
                "refs",
                new TreeMap<>(refs),
                "seq",
                7,
                "subjectId",
                "subject" + text));

        assertThat(TimelineHash.canonicalJson(TimelineEntry.GENESIS, entry))
                .isEqualTo(JACKSON.writeValueAsString(fields));
        assertThat(TimelineHash.refsJson(refs)).isEqualTo(JACKSON.writeValueAsString(new TreeMap<>(refs)));
        assertThat(TimelineHash.refsJson(Map.of())).isEqualTo("{}");
    }
}
