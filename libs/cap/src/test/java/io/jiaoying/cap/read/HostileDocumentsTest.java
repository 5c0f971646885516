package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.testing.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to harm: each is refused for the reason named here, quickly, and nothing outside it is opened. */
class HostileDocumentsTest {
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private static Fault onlyFault(byte[] document) {
        Reading reading = assertTimeoutPreemptively(QUICKLY, () -> CapReader.read(document));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        Reading.Refused refused = (Reading.Refused) reading;
        assertThat(refused.unreadable()).isTrue();
        assertThat(refused.faults()).hasSize(1);
        return refused.faults().get(0);
    }

    private static byte[] withPrologue(String prologue, String event) {
        return Samples.text("rainstorm")
                .replace("?>\n<alert", "?>\n" + prologue + "\n<alert")
                .replace("<event>暴雨</event>", "<event>" + event + "</event>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> documentTypes() {
        String bomb = "<!DOCTYPE alert [<!ENTITY a 'ha'>"
                + Stream.iterate(1, i -> i < 10, i -> i + 1)
                        .map(i -> "<!ENTITY " + (char) ('a' + i) + " '" + ("&" + (char) ('a' + i - 1) + ";").repeat(10)
                                + "'>")
                        .reduce("", String::concat)
                + "]>";
        return Stream.of(
                arguments("a document type alone", "<!DOCTYPE alert>", "暴雨"),
                arguments("a document type elsewhere", "<!DOCTYPE alert SYSTEM 'http://127.0.0.1:1/cap.dtd'>", "暴雨"),
                arguments("an inner entity", "<!DOCTYPE alert [<!ENTITY e 'x'>]>", "&e;"),
                arguments("a file", "<!DOCTYPE alert [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;"),
                arguments(
                        "a parameter entity",
                        "<!DOCTYPE alert [<!ENTITY % e SYSTEM 'http://127.0.0.1:1/'> %e;]>",
                        "暴雨"),
                arguments("a bomb of entities", bomb, "&j;"),
                arguments(
                        "a quadratic bomb",
                        "<!DOCTYPE alert [<!ENTITY e '" + "x".repeat(50_000) + "'>]>",
                        "&e;".repeat(50_000)),
                arguments("one behind a comment", "<!-- c --><!DOCTYPE alert [<!ENTITY e 'x'>]>", "&e;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documentTypes")
    void a_document_type_is_refused_whatever_it_holds(String name, String prologue, String event) {
        Fault fault = onlyFault(withPrologue(prologue, event));
        assertThat(fault.kind()).isEqualTo(Kind.DOCTYPE);
        assertThat(fault.chinese()).contains("DOCTYPE");
    }

    @Test
    void an_entity_nobody_declared_is_refused() {
        assertThat(onlyFault(withPrologue("", "&rain;")).kind()).isEqualTo(Kind.MALFORMED);
    }

    /** Whoever opened the pipe would wait for ever, for nobody writes into it. */
    @Test
    void no_file_is_opened(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        Assertions.assertThat(
                        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        String system = "SYSTEM '" + pipe.toUri() + "'";
        onlyFault(withPrologue("<!DOCTYPE alert " + system + ">", "暴雨"));
        onlyFault(withPrologue("<!DOCTYPE alert [<!ENTITY e " + system + ">]>", "&e;"));
        onlyFault(withPrologue("<!DOCTYPE alert [<!ENTITY % e " + system + "> %e;]>", "暴雨"));
        assertThat(Files.exists(pipe)).isTrue();
    }

    @Test
    void nothing_is_connected_to() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(200);
            String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
            onlyFault(withPrologue("<!DOCTYPE alert SYSTEM '" + address + "'>", "暴雨"));
            onlyFault(withPrologue("<!DOCTYPE alert PUBLIC 'p' '" + address + "'>", "暴雨"));
            onlyFault(withPrologue("<!DOCTYPE alert [<!ENTITY e SYSTEM '" + address + "'>]>", "&e;"));
            onlyFault(withPrologue("<!DOCTYPE alert [<!ENTITY % e SYSTEM '" + address + "'> %e;]>", "暴雨"));
            Reading stylesheet =
                    CapReader.read(withPrologue("<?xml-stylesheet href='" + address + "' type='text/xsl'?>", "暴雨"));
            assertThat(stylesheet).isInstanceOf(Reading.Understood.class);
            String hint = Samples.text("rainstorm")
                    .replace(
                            "<alert ",
                            "<alert xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                    + " xsi:schemaLocation='urn:oasis:names:tc:emergency:cap:1.2 " + address + "' ");
            assertThat(CapReader.read(hint.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Understood.class);
            Assertions.assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_looked_at() {
        byte[] large = new byte[10 << 20];
        Arrays.fill(large, (byte) ' ');
        Fault fault = onlyFault(large);
        assertThat(fault.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void a_tower_of_elements_is_refused() {
        Fault fault = onlyFault(("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(fault.kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void thousands_of_attributes_are_refused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        onlyFault(("<alert" + attributes + "/>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_polygon_made_to_be_slow_is_refused_in_time() {
        StringBuilder zigzag = new StringBuilder("0,0");
        for (int i = 1; i < 60_000; i++) {
            zigzag.append(' ').append(i % 2 == 0 ? "0," : "89,").append(i * 0.002);
        }
        String document = Samples.text("rainstorm").replaceFirst("<polygon>[^<]*", "<polygon>" + zigzag + " 0,179 0,0");
        Reading reading =
                assertTimeoutPreemptively(QUICKLY, () -> CapReader.read(document.getBytes(StandardCharsets.UTF_8)));
        assertThat(((Reading.Refused) reading).faults())
                .extracting(Fault::path)
                .containsExactly("/alert/info[1]/area[1]/polygon[1]");
    }

    @Test
    void what_is_no_xml_is_named_with_its_line() {
        assertThat(onlyFault(new byte[0]).kind()).isEqualTo(Kind.MALFORMED);
        assertThat(onlyFault("{\"identifier\": 1}".getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
        Fault cut = onlyFault(Samples.text("rainstorm").split("<info>", 2)[0].getBytes(StandardCharsets.UTF_8));
        assertThat(cut.english()).contains("line");
    }

    @Test
    void xml_1_1_is_refused() {
        onlyFault(Samples.text("rainstorm")
                .replace("version=\"1.0\"", "version=\"1.1\"")
                .getBytes(StandardCharsets.UTF_8));
    }
}
