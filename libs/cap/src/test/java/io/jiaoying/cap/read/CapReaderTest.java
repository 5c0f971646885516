package io.jiaoying.cap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.MsgType;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.ResponseType;
import io.jiaoying.cap.Scope;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Status;
import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.write.AlertWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CapReaderTest {
    static List<String> samples() {
        return Samples.ALL;
    }

    private static Alert read(byte[] document) {
        Reading reading = CapReader.read(document);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).alert();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_understood_and_says_the_same_after_being_written(String name) {
        Alert alert = read(Samples.bytes(name));
        assertThat(read(AlertWriter.write(alert))).isEqualTo(alert);
    }

    @Test
    void a_message_is_read_whole_and_codes_nobody_knows_are_kept() {
        Alert alert = read(Samples.bytes("rainstorm"));
        assertThat(alert.reference().text())
                .isEqualTo("61072541600000,61072541600000_20260704120000,2026-07-04T12:00:00+08:00");
        assertThat(alert.codes()).containsExactly("profile:示例:1.0");
        assertThat(alert.infos()).hasSize(2);
        var info = alert.infos().get(0);
        assertThat(info.severity()).isEqualTo(Severity.EXTREME);
        assertThat(info.responseTypes()).containsExactly(ResponseType.SHELTER, ResponseType.EVACUATE);
        assertThat(info.eventCodes()).contains(new NamedValue("谁也不认识的编码表", "X-42"));
        assertThat(info.description()).contains("<b>山洪</b>").contains("𠮷");
        assertThat(info.areas().get(0).circles()).containsExactly("33.15,106.67 12.5");
        assertThat(info.areas().get(0).ceiling()).isEqualByComparingTo("3000.5");
    }

    @Test
    void references_over_several_lines_are_triplets_each() {
        Alert cancel = read(Samples.bytes("rainstorm-cancel"));
        assertThat(cancel.msgType()).isEqualTo(MsgType.CANCEL);
        assertThat(cancel.references())
                .extracting(Reference::identifier)
                .containsExactly("61072541600000_20260704120000", "61072541600000_20260704130000");
    }

    @Test
    void an_exercise_stays_one_and_utc_without_a_place_keeps_its_sign() {
        Alert exercise = read(Samples.bytes("flood-exercise"));
        assertThat(exercise.status()).isEqualTo(Status.EXERCISE);
        assertThat(exercise.sent()).isEqualTo(new CapTime("2026-05-20T01:00:00-00:00"));
        assertThat(exercise.infos().get(0).description()).isEqualTo("水位 <超过> 警戒 & 上涨");
    }

    @Test
    void elements_that_stand_empty_count_as_absent() {
        Alert alert = read(Samples.bytes("geological-private"));
        assertThat(alert.scope()).isEqualTo(Scope.PRIVATE);
        assertThat(alert.restriction()).isNull();
        assertThat(alert.note()).isNull();
        assertThat(alert.infos().get(0).languageOrDefault()).isEqualTo("en-US");
    }

    @Test
    void a_comment_in_the_middle_of_a_word_changes_nothing() {
        String split = Samples.text("rainstorm").replace("<event>暴雨</event>", "<event>暴<!-- x -->雨</event>");
        assertThat(read(Samples.in(split, java.nio.charset.StandardCharsets.UTF_8))
                        .infos()
                        .get(0)
                        .event())
                .isEqualTo("暴雨");
    }
}
