package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is changed in a faultless message; exactly that thing is named, by its path and in both languages. */
class FaultsByPathTest {
    private static final String SENT = "<sent>2026-07-04T12:00:00+08:00</sent>";
    private static final String EXPIRES = "<expires>2026-07-04T18:00:00+08:00</expires>";
    private static final String POLYGON =
            "<polygon>33.10,106.50 33.30,106.50 33.30,106.90 33.10,106.90 33.10,106.50</polygon>";
    private static final String CIRCLE = "<circle>33.15,106.67 12.5</circle>";
    private static final String SCOPE = "<scope>Public</scope>";

    static List<Fault> faults(String document) {
        Reading reading = CapReader.read(document.getBytes(StandardCharsets.UTF_8));
        return reading instanceof Reading.Refused refused ? refused.faults() : List.of();
    }

    static Stream<Arguments> schema() {
        return Stream.of(
                arguments("  " + SCOPE + "\n", "", "/alert/scope"),
                arguments("<identifier>61072541600000_20260704120000</identifier>", "", "/alert/identifier"),
                arguments("<event>暴雨</event>", "", "/alert/info[1]/event"),
                arguments("<category>Met</category>\n    <event>暴雨", "<event>暴雨", "/alert/info[1]/category"),
                arguments("<areaDesc>Mianxian</areaDesc>", "", "/alert/info[2]/area[1]/areaDesc"),
                arguments("<status>Actual</status>", "<status>actual</status>", "/alert/status"),
                arguments("<status>Actual</status>", "<status> Actual </status>", "/alert/status"),
                arguments(
                        "<category>Met</category>\n    <event>Rain",
                        "<category>Weather</category>\n    <event>Rain",
                        "/alert/info[2]/category[1]"),
                arguments(
                        "<urgency>Immediate</urgency>\n    <severity>Extreme</severity>",
                        "<severity>Extreme</severity>\n    <urgency>Immediate</urgency>",
                        "/alert/info[1]/urgency"),
                arguments("<event>暴雨</event>", "<event>暴雨</event><event>大雨</event>", "/alert/info[1]/event"),
                arguments(SCOPE, SCOPE + "<colour>red</colour>", "/alert/colour"),
                arguments(SCOPE, SCOPE + "<x:y xmlns:x='urn:x'/>", "/alert/y"),
                arguments(SCOPE, "<scope level='1'>Public</scope>", "/alert/scope"),
                arguments(SCOPE, SCOPE + "words", "/alert"),
                arguments("立即转移", "<b>立即</b>转移", "/alert/info[1]/instruction"),
                arguments(SENT, "<sent>2026-07-04T04:00:00Z</sent>", "/alert/sent"),
                arguments(SENT, "<sent>2026-07-04T12:00:00.5+08:00</sent>", "/alert/sent"),
                arguments(SENT, "<sent>2026-07-04T12:00:00</sent>", "/alert/sent"),
                arguments(SENT, "<sent>2026-07-04T12:00:00,08:00</sent>", "/alert/sent"),
                arguments(SENT, "<sent>2026-02-30T12:00:00+08:00</sent>", "/alert/sent"),
                arguments(SENT, "<sent>2026-07-04T12:00:00+15:00</sent>", "/alert/sent"),
                arguments(EXPIRES, "<expires/>", "/alert/info[1]/expires"),
                arguments("<size>1024</size>", "<size>1 KB</size>", "/alert/info[1]/resource[1]/size"),
                arguments("<altitude>1000</altitude>", "<altitude>1e3</altitude>", "/alert/info[1]/area[1]/altitude"),
                arguments("<language>zh-CN</language>", "<language>zh_CN</language>", "/alert/info[1]/language"),
                arguments("cap:1.2\"", "cap:1.1\"", "/alert"));
    }

    @ParameterizedTest
    @MethodSource("schema")
    void a_schema_fault_is_named_by_its_path(String from, String to, String path) {
        assertOnlyFault(from, to, Kind.SCHEMA, path);
    }

    static Stream<Arguments> semantic() {
        return Stream.of(
                arguments("<sender>61072541600000</sender>", "<sender>勉县 气象台</sender>", "/alert/sender"),
                arguments("<identifier>6107", "<identifier>6107,", "/alert/identifier"),
                arguments("<identifier>6107", "<identifier>6107&amp;", "/alert/identifier"),
                arguments(SCOPE, "<scope>Restricted</scope>", "/alert/restriction"),
                arguments(SCOPE, SCOPE + "<restriction>仅限内部</restriction>", "/alert/restriction"),
                arguments(SCOPE, "<scope>Private</scope>", "/alert/addresses"),
                arguments("<msgType>Alert", "<msgType>Update", "/alert/references"),
                arguments("<msgType>Alert", "<msgType>Cancel", "/alert/references"),
                arguments("<msgType>Alert", "<msgType>Ack", "/alert/references"),
                arguments("<msgType>Alert", "<msgType>Error", "/alert/references"),
                arguments("1.0</code>", "1.0</code><references>a,b</references>", "/alert/references"),
                arguments(
                        "1.0</code>",
                        "1.0</code><references>a,b,2026-07-04T04:00:00Z</references>",
                        "/alert/references"),
                arguments(
                        "1.0</code>",
                        "1.0</code><references>a,b,c,2026-07-04T12:00:00+08:00</references>",
                        "/alert/references"),
                arguments(
                        "1.0</code>",
                        "1.0</code><references>61072541600000,61072541600000_20260704120000,2026-07-04T04:00:00+00:00</references>",
                        "/alert/references"),
                arguments(EXPIRES, "<expires>2026-07-04T11:59:59+08:00</expires>", "/alert/info[1]/expires"),
                arguments("<event>Rainstorm</event>", "<event> </event>", "/alert/info[2]/event"),
                arguments("<web>http://www.example.cn", "<web>www.example.cn", "/alert/info[1]/web"),
                arguments("<size>1024", "<size>-1", "/alert/info[1]/resource[1]/size"),
                arguments("da39a3ee", "za39a3ee", "/alert/info[1]/resource[1]/digest"),
                arguments("<altitude>1000</altitude>", "", "/alert/info[1]/area[1]/ceiling"),
                arguments(
                        POLYGON,
                        "<polygon>33.1,106.5 33.3,106.5 33.1,106.5</polygon>",
                        "/alert/info[1]/area[1]/polygon[1]"),
                arguments(
                        POLYGON,
                        "<polygon>33.1,106.5 33.3,106.5 33.3,106.9 33.1,106.9</polygon>",
                        "/alert/info[1]/area[1]/polygon[1]"),
                arguments(
                        POLYGON,
                        "<polygon>106.5,33.1 106.5,33.3 106.9,33.3 106.5,33.1</polygon>",
                        "/alert/info[1]/area[1]/polygon[1]"),
                arguments(
                        POLYGON,
                        "<polygon>33.1,106.5 33.3,106.9 33.3,106.5 33.1,106.9 33.1,106.5</polygon>",
                        "/alert/info[1]/area[1]/polygon[1]"),
                arguments(
                        POLYGON,
                        POLYGON + "<polygon>33.1 106.5 33.3 106.5</polygon>",
                        "/alert/info[1]/area[1]/polygon[2]"),
                arguments(POLYGON, "<polygon></polygon>", "/alert/info[1]/area[1]/polygon[1]"),
                arguments(POLYGON, "<polygon>NaN,1 1,1 1,2 NaN,1</polygon>", "/alert/info[1]/area[1]/polygon[1]"),
                arguments(CIRCLE, "<circle>33.15,106.67</circle>", "/alert/info[1]/area[1]/circle[1]"),
                arguments(CIRCLE, "<circle>33.15,106.67 -1</circle>", "/alert/info[1]/area[1]/circle[1]"),
                arguments(CIRCLE, "<circle>33.15,106.67 25000</circle>", "/alert/info[1]/area[1]/circle[1]"),
                arguments(CIRCLE, "<circle>106.67,33.15 5</circle>", "/alert/info[1]/area[1]/circle[1]"));
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void a_semantic_fault_is_named_by_its_path(String from, String to, String path) {
        assertOnlyFault(from, to, Kind.SEMANTIC, path);
    }

    private static void assertOnlyFault(String from, String to, Kind kind, String path) {
        String sample = Samples.text("rainstorm");
        assertThat(sample).contains(from);
        List<Fault> faults = faults(sample.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(faults)
                .extracting(Fault::path, Fault::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, kind));
        assertThat(faults.get(0).chinese()).containsPattern("\\p{IsHan}");
        assertThat(faults.get(0).english()).containsPattern("[a-z]").doesNotContainPattern("\\p{IsHan}{3}");
    }

    @Test
    void all_faults_are_named_at_once_and_the_message_meant_is_known() {
        String bad = Samples.text("rainstorm")
                .replace(SCOPE, "")
                .replace("<severity>Extreme", "<severity>Grave")
                .replace(CIRCLE, "<circle>5</circle>");
        Reading.Refused refused = (Reading.Refused) CapReader.read(bad.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.faults())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "/alert/scope",
                        "/alert/info[1]/severity",
                        "/alert/info[2]/severity",
                        "/alert/info[1]/area[1]/circle[1]");
        assertThat(refused.about()).isNotNull();
        assertThat(refused.about().identifier()).isEqualTo("61072541600000_20260704120000");
        assertThat(refused.unreadable()).isFalse();
    }

    @Test
    void another_document_altogether_is_named_as_one() {
        assertThat(faults("<feed xmlns='http://www.w3.org/2005/Atom'/>"))
                .extracting(Fault::path)
                .containsExactly("/feed");
    }
}
