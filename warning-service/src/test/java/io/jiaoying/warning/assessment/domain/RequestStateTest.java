package io.jiaoying.warning.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStateTest {
    @ParameterizedTest
    @CsvSource({
        "ASKED,'[ANSWERED, OVERDUE, WITHDRAWN]'",
        "OVERDUE,'[ANSWERED_LATE, WITHDRAWN]'",
        "ANSWERED,[]",
        "ANSWERED_LATE,[]",
        "WITHDRAWN,[]"
    })
    void a_request_moves_only_along_its_table(RequestState from, String next) {
        assertThat(java.util.Arrays.stream(RequestState.values())
                        .filter(from::mayBecome)
                        .toList())
                .hasToString(next);
    }
}
