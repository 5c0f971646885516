package io.jiaoying.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.access.RegionScope;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamCallerTest {
    private final StreamCaller officer = new StreamCaller("o", RegionScope.ofClaim("610725"), false, Instant.MAX);
    private final StreamCaller auditor = new StreamCaller("a", RegionScope.ofClaim("610725"), true, Instant.MAX);

    @Test
    void suspicions_are_told_to_those_who_check_and_not_to_those_who_are_checked() {
        assertThat(officer.maySee("finding.raised.v1", "610725101")).isFalse();
        assertThat(auditor.maySee("finding.raised.v1", "610725101")).isTrue();
        assertThat(officer.maySee("incident.reported.v1", "610725101")).isTrue();
    }

    @Test
    void nobody_is_told_of_another_region() {
        assertThat(auditor.maySee("finding.raised.v1", "610726")).isFalse();
        assertThat(officer.maySee("incident.reported.v1", "610726")).isFalse();
    }
}
