package io.jiaoying.warning.accounting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.calling.domain.AttemptState;
import io.jiaoying.warning.calling.domain.CallState;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Reached;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {
    private static final Answer HEARD_IT = new Answer(Quality.HEARD, true);

    private static Result answered(Quality by, Answer... answers) {
        return Result.of(CallState.ANSWERED, by, null, List.of(), List.of(answers));
    }

    private static Result open(CallState state, Outcome outcome, Integer seconds) {
        List<Reached> own =
                Reached.by(AttemptState.HANDED_OVER, outcome, seconds).stream().toList();
        return Result.of(state, null, null, own, List.of());
    }

    @Test
    void a_better_answer_that_comes_later_counts_instead_and_a_worse_one_does_not() {
        assertThat(answered(Quality.HEARD, HEARD_IT)).isEqualTo(Result.HEARD);
        assertThat(answered(Quality.HEARD, HEARD_IT, new Answer(Quality.PRESSED, false)))
                .isEqualTo(Result.PRESSED);
        assertThat(answered(Quality.HEARD, HEARD_IT, new Answer(Quality.READ, false)))
                .isEqualTo(Result.HEARD);
    }

    @Test
    void what_did_not_close_the_call_before_is_no_better_answer() {
        assertThat(answered(Quality.HEARD, new Answer(Quality.PRESSED, false), HEARD_IT))
                .isEqualTo(Result.HEARD);
    }

    @Test
    void without_an_answer_it_is_how_far_the_attempts_came() {
        assertThat(open(CallState.CALLING, null, null)).isEqualTo(Result.SENT);
        assertThat(open(CallState.CALLING, Outcome.DELIVERED, null)).isEqualTo(Result.DELIVERED);
        assertThat(open(CallState.UNANSWERED, Outcome.NO_ANSWER, null)).isEqualTo(Result.RUNG);
        assertThat(open(CallState.AT_THE_DOOR, Outcome.HUNG_UP, 8)).isEqualTo(Result.NOT_ENOUGH);
        assertThat(Result.of(CallState.PENDING, null, null, List.of(), List.of()))
                .isEqualTo(Result.SILENT);
        assertThat(Result.of(CallState.UNANSWERED, null, null, List.of(), List.of(new Answer(Quality.READ, false))))
                .isEqualTo(Result.NOT_ENOUGH);
    }

    @ParameterizedTest
    @CsvSource({
        "cancelled,STOPPED,true",
        "expired,STOPPED,true",
        "updated,CALLED_ANEW,false",
        "out-of-area,REMOVED,false",
        "left-the-post,REMOVED,false",
        "real-call-out,REMOVED,false"
    })
    void why_a_call_stopped_says_whether_an_answer_was_owed(String reason, Result result, boolean due) {
        Result came = Result.of(CallState.STOPPED, null, reason, List.of(), List.of());
        assertThat(came).isEqualTo(result);
        assertThat(came.isDue()).isEqualTo(due);
        assertThat(Result.notAskedFor().contains(reason)).isEqualTo(!due);
    }

    @Test
    void percentiles_are_answers_that_were_given() {
        List<Duration> hundred =
                LongStream.rangeClosed(1, 100).mapToObj(Duration::ofSeconds).toList();
        Cell cell = new Cell(UUID.randomUUID(), "610725", "x", CallState.ANSWERED, Result.HEARD, 100, 0, hundred);
        AnswerTimes times = AnswerTimes.of(List.of(cell));
        assertThat(times.first()).contains(Duration.ofSeconds(1));
        assertThat(times.median()).contains(Duration.ofSeconds(50));
        assertThat(times.percentile95()).contains(Duration.ofSeconds(95));
        assertThat(times.last()).contains(Duration.ofSeconds(100));
        assertThat(AnswerTimes.of(List.of()).median()).isEmpty();
        assertThat(new AnswerTimes(List.of(Duration.ofSeconds(3))).percentile95())
                .contains(Duration.ofSeconds(3));
    }
}
