package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.write.AlertWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final Alert SENT = read(Samples.bytes("rainstorm"));

    private static Alert read(byte[] document) {
        return ((Reading.Understood) CapReader.read(document)).alert();
    }

    private static Fault refused(byte[] document) {
        return ((Reading.Refused) CapReader.read(document)).faults().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "ISO-8859-1", "US-ASCII", "UTF-16"})
    void a_message_survives_each_encoding(String name) {
        byte[] written = AlertWriter.write(SENT, Charset.forName(name));
        assertThat(read(written)).isEqualTo(SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GBK", "gb2312"})
    void chinese_bytes_are_read_as_they_declare_themselves(String declared) {
        String text = Samples.text("rainstorm").replace("𠮷", "").replace("UTF-8", declared);
        Alert read = read(text.getBytes(Charset.forName(declared)));
        assertThat(read.infos().get(0).headline()).isEqualTo("勉县气象台发布暴雨红色预警信号");
    }

    @Test
    void western_bytes_are_read_as_they_declare_themselves() {
        String text = Samples.text("ack")
                .replace("已收到", "reçu à l’heure")
                .replace("’", "'")
                .replace("UTF-8", "ISO-8859-1");
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)).note()).isEqualTo("reçu à l'heure");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(Samples.bytes("rainstorm"));
        assertThat(read(marked.toByteArray())).isEqualTo(SENT);
    }

    @Test
    void bytes_that_are_not_what_they_declare_are_refused_not_guessed() {
        byte[] wrong = Samples.text("rainstorm").getBytes(Charset.forName("GB18030"));
        Fault fault = refused(wrong);
        assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(fault.english()).contains("UTF-8");
    }

    @Test
    void an_encoding_nobody_knows_is_named() {
        Fault fault =
                refused(Samples.text("rainstorm").replace("UTF-8", "EBCDIC-7").getBytes(StandardCharsets.UTF_8));
        assertThat(fault.english()).contains("EBCDIC-7");
    }

    @Test
    void a_byte_order_mark_against_the_declaration_is_refused() {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(Samples.text("rainstorm").replace("UTF-8", "GB18030").getBytes(StandardCharsets.UTF_8));
        assertThat(refused(marked.toByteArray()).english()).contains("contradicts");
    }
}
