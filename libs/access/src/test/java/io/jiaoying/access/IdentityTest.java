package io.jiaoying.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jiaoying.access.problem.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private final Identity leader = new Identity(
            "s1", "county-leader", "person:s1", null, Set.of(Role.ISSUER), RegionScope.ofClaim("610725"), false);

    @Test
    void the_same_party_cannot_take_the_second_step() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> leader.requireOtherPartyThan("person:s1"));
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.type()).isEqualTo("/problems/second-person-needed");
        assertThatCode(() -> leader.requireOtherPartyThan("client:demo-system")).doesNotThrowAnyException();
    }

    @Test
    void a_region_outside_the_scope_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> leader.requireRegion("610726"));
        assertThat(refusal.status()).isEqualTo(403);
        assertThatCode(() -> leader.requireRegion("610725101201")).doesNotThrowAnyException();
    }

    @Test
    void somebody_without_token_may_nothing() {
        assertThat(Identity.ANONYMOUS.roles()).isEmpty();
        assertThat(Identity.ANONYMOUS.mayActIn("610725")).isFalse();
    }
}
