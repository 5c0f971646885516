package io.jiaoying.warning.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskStateTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,'[DONE, DONE_LATE, OVERDUE, ENDED]'",
        "OVERDUE,'[DONE_LATE, ENDED]'",
        "DONE,[]",
        "DONE_LATE,[]",
        "ENDED,[]"
    })
    void a_task_moves_only_along_its_table(TaskState from, String next) {
        assertThat(Arrays.stream(TaskState.values()).filter(from::mayBecome).toList())
                .hasToString(next);
    }
}
