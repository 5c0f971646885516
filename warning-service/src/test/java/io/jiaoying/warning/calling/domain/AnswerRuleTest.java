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
                "P",
                "s",
                false,
                answeredWhen,
                heardSeconds,
                Set.of(Quality.PRESSED),
                List.of("值班室"),
                Map.of(),
                null,
                null,
                Map.of("default", List.of(step)),
                null);
    }

    private static boolean closes(Profile profile, Quality quality, Integer heardSeconds) {
        return AnswerRule.closes(profile, "村支书", quality, heardSeconds);
    }

    @Test
    void a_leader_may_stand_for_a_village_but_never_for_a_duty_post() {
        assertThat(AnswerRule.closes(mianxian, "村支书", Quality.PROXIED, null)).isTrue();
        assertThat(AnswerRule.closes(mianxian, "镇(街)应急值班室", Quality.PROXIED, null))
                .isFalse();
        assertThat(AnswerRule.closes(mianxian, "镇(街)应急值班室", Quality.PRESSED, null))
                .isTrue();
        assertThat(AnswerRule.closes(mianxian, "镇(街)应急值班室", Quality.DOOR, null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20,true", "21,true", "19,false", "8,false"})
    void the_whole_message_must_be_heard(int seconds, boolean closes) {
        assertThat(closes(mianxian, Quality.HEARD, seconds)).isEqualTo(closes);
    }

    @Test
    void heard_for_an_unknown_time_is_not_heard_in_full() {
        assertThat(closes(mianxian, Quality.HEARD, null)).isFalse();
    }

    @Test
    void a_profile_without_length_takes_any_hearing() {
        assertThat(closes(profile(0, Set.of(Quality.HEARD)), Quality.HEARD, null))
                .isTrue();
    }

    @Test
    void read_alone_never_closes_unless_the_profile_says_so() {
        assertThat(closes(mianxian, Quality.READ, null)).isFalse();
        assertThat(closes(profile(0, Set.of(Quality.READ)), Quality.READ, null)).isTrue();
    }

    @Test
    void a_superior_takes_over_by_pressing_not_by_merely_listening() {
        assertThat(AnswerRule.proxies(mianxian, Quality.PRESSED, null)).isTrue();
        assertThat(AnswerRule.proxies(mianxian, Quality.HEARD, 30)).isFalse();
    }
}
