package io.jiaoying.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents, INCIDENT",
        "/api/v1/incidents/1/reports, INCIDENT",
        "/api/v1/incidents/1/timeline/export, INCIDENT",
        "/api/v1/transmissions/1/receipt, INCIDENT",
        "/api/v1/clocks, INCIDENT",
        "/api/v1/timeliness, INCIDENT",
        "/api/v1/tips, INCIDENT",
        "/api/v1/findings/1/review, INCIDENT",
        "/api/v1/event-types, INCIDENT",
        "/api/v1/sensitive-tags, INCIDENT",
        "/api/v1/rule-packs/preview, INCIDENT",
        "/api/v1/timeline-roots, INCIDENT",
        "/api/v1/warning-timeline-roots, WARNING",
        "/api/v1/observations, WARNING",
        "/api/v1/assessments/1/opinions, WARNING",
        "/api/v1/warnings/1/call-board, WARNING",
        "/api/v1/calls/1/answer, WARNING",
        "/api/v1/call-reports, WARNING",
        "/api/v1/call-audit, WARNING",
        "/api/v1/numbers, WARNING",
        "/api/v1/number-checks/1, WARNING",
        "/api/v1/drills/1/draw, WARNING",
        "/api/v1/cap/feed, WARNING",
        "/api/v1/carriers/telephone/callbacks, WARNING",
        "/a/token, WARNING",
        "/api/v1/people/p1/phone-disclosure, RESOURCE",
        "/api/v1/posts, RESOURCE",
        "/api/v1/regions/610725, RESOURCE",
        "/api/v1/regions/{code}, RESOURCE"
    })
    void a_path_of_the_contract_has_its_service(String path, Upstream upstream) {
        assertThat(RoutingTable.find(path)).contains(upstream);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/incidentsx",
                "/api/v2/incidents",
                "/q/metrics",
                "/q/openapi",
                "/ab",
                "/api/v1/stream",
                "/api/v1/hidden"
            })
    void anything_else_is_routed_nowhere(String path) {
        assertThat(RoutingTable.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/../api/v1/people",
                "/a/%2e%2e/api/v1/people",
                "/a/%2E./q/metrics",
                "/a/..",
                "/a/./x",
                "//a/x",
                "/a//x",
                "/a/..%2fq",
                "/a/x%5c..",
                "/a/\\x",
                "/a;x/y",
                "/a/x%00"
            })
    void a_path_that_two_readers_may_read_differently_is_neither_routed_nor_public(String path) {
        assertThat(RoutingTable.find(path)).isEmpty();
        assertThat(PublicPaths.answersWithoutToken("GET", path)).isFalse();
    }
}
