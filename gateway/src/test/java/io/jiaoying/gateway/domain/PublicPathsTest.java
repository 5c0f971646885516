package io.jiaoying.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPathsTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /openapi",
        "GET, /api-docs",
        "GET, /api-docs/swagger-ui.css",
        "GET, /q/health",
        "GET, /q/health/ready",
        "GET, /a/token",
        "POST, /a/token/answer",
        "GET, /api/v1/cap/feed",
        "POST, /api/v1/carriers/telephone/callbacks"
    })
    void answers_without_a_token(String method, String path) {
        assertThat(PublicPaths.answersWithoutToken(method, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /openapi/x",
        "GET, /openapix",
        "GET, /api-docsx",
        "GET, /q/metrics",
        "GET, /q/healthx",
        "GET, /q",
        "GET, /a",
        "POST, /api/v1/cap/feed",
        "POST, /api/v1/cap",
        "GET, /api/v1/carriers/telephone/callbacks",
        "POST, /api/v1/carriers",
        "GET, /api/v1/stream",
        "GET, /api/v1/people",
        "GET, /api/v1/nothing"
    })
    void needs_a_token(String method, String path) {
        assertThat(PublicPaths.answersWithoutToken(method, path)).isFalse();
    }
}
