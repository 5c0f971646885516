package io.jiaoying.warning.cap.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.cap.testing.Samples;
import io.jiaoying.cap.testing.TestKeys;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapKeysTest {
    private static CapKeys keys(String keystore, String password) {
        return new CapKeys(settings(Optional.of(new CapSettings.Signing() {
            @Override
            public String keystore() {
                return keystore;
            }

            @Override
            public String password() {
                return password;
            }

            @Override
            public String alias() {
                return "signing";
            }
        })));
    }

    private static CapSettings settings(Optional<CapSettings.Signing> signing) {
        return new CapSettings() {
            @Override
            public String sender() {
                return "61072500000000";
            }

            @Override
            public Optional<Signing> signing() {
                return signing;
            }

            @Override
            public Map<String, Peer> peers() {
                return Map.of();
            }

            @Override
            public Map<String, Feed> feeds() {
                return Map.of();
            }
        };
    }

    @Test
    void the_key_that_ships_with_the_project_stops_a_real_start() {
        assertThat(keys("cap/demo-signing.p12", "a-demo-password").findings())
                .containsExactly("CAP messages are signed with the demonstration key");
    }

    @Test
    void an_operators_own_key_does_not() {
        CapKeys own = keys(TestKeys.rsa("operator").keystore().toString(), TestKeys.PASSWORD);
        assertThat(own.findings()).isEmpty();
        assertThat(own.signed(Samples.bytes("rainstorm"))).isNotEqualTo(Samples.bytes("rainstorm"));
    }

    @Test
    void without_a_key_messages_leave_as_they_are() {
        CapKeys none = new CapKeys(settings(Optional.empty()));
        assertThat(none.findings()).isEmpty();
        assertThat(none.signed(Samples.bytes("ack"))).isEqualTo(Samples.bytes("ack"));
    }

    @Test
    void a_wrong_password_or_a_missing_file_is_said_at_the_start() {
        String keystore = TestKeys.rsa("operator").keystore().toString();
        assertThatThrownBy(() -> keys(keystore, "wrong")).hasMessageContaining("jiaoying.cap");
        assertThatThrownBy(() -> keys("nowhere.p12", "x")).hasMessageContaining("nowhere.p12");
    }
}
