package io.jiaoying.warning.calling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRuleTest {
    private final Profile mianxian = profile(20, Set.of(Quality.HEARD, Quality.PRESSED, Quality.PROXIED, Quality.DOOR));

    private static Profile profile(int heardSeconds, Set<Quality> answeredWhen) {
        Step step = new Step(Step.Who.SELF, List.of(Channel.VOICE), Duration.ofMinutes(1));
        return new Profile(
                "P", "s", answeredWhen, heardSeconds, Set.of(Quality.PRESSED), Map.of("default", List.of(step)), null);
    }

    @ParameterizedTest
    @CsvSource({"20,true", "21,true", "19,false", "8,false"})
    void the_whole_message_must_be_heard(int seconds, boolean closes) {
        assertThat(AnswerRule.closes(mianxian, Quality.HEARD, seconds)).isEqualTo(closes);
    }

    @Test
    void heard_for_an_unknown_time_is_not_heard_in_full() {
        assertThat(AnswerRule.closes(mianxian, Quality.HEARD, null)).isFalse();
    }

    @Test
    void a_profile_without_length_takes_any_hearing() {
        assertThat(AnswerRule.closes(profile(0, Set.of(Quality.HEARD)), Quality.HEARD, null))
                .isTrue();
    }

    @Test
    void read_alone_never_closes_unless_the_profile_says_so() {
        assertThat(AnswerRule.closes(mianxian, Quality.READ, null)).isFalse();
        assertThat(AnswerRule.closes(profile(0, Set.of(Quality.READ)), Quality.READ, null))
                .isTrue();
    }

    @Test
    void a_superior_takes_over_by_pressing_not_by_merely_listening() {
        assertThat(AnswerRule.proxies(mianxian, Quality.PRESSED, null)).isTrue();
        assertThat(AnswerRule.proxies(mianxian, Quality.HEARD, 30)).isFalse();
    }
}
