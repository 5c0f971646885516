package io.jiaoying.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.scenarios.http.Json;
import org.junit.jupiter.api.Test;

class CallBoardTest {
    @Test
    void the_states_are_read_and_summed() {
        CallBoard board = CallBoard.of(Json.parse("""
                {"targets":506,"byState":{"pending":0,"calling":6,"answered":450,"unanswered":10,"at-the-door":30,"stopped":10}}
                """));

        assertThat(board.sum()).isEqualTo(506);
        assertThat(board.quiet()).isFalse();
        assertThat(board.line()).startsWith("目标 506 │").contains("已应答 450").endsWith("合计 506");
    }

    @Test
    void it_is_quiet_when_no_phone_rings() {
        assertThat(CallBoard.of(Json.parse("{\"targets\":2,\"byState\":{\"answered\":1,\"at-the-door\":1}}"))
                        .quiet())
                .isTrue();
    }

    @Test
    void a_seventh_state_is_summed_too_so_that_it_shows() {
        assertThat(CallBoard.of(Json.parse("{\"targets\":2,\"byState\":{\"answered\":2,\"lost\":1}}"))
                        .sum())
                .isEqualTo(3);
    }
}
