package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.calling.domain.Quality;
import io.jiaoying.warning.calling.domain.Step;
import io.jiaoying.warning.feedback.domain.Demand;
import io.jiaoying.warning.feedback.domain.FeedbackType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedProfilesTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ShippedProfilesTest.class.getResourceAsStream("/profiles/call-profile.schema.json"));

    private static final List<String> IN_EARNEST =
            List.of("profiles/default.json", "profiles/zj-1833.json", "profiles/cz-5.json", "profiles/mx-3-20.json");

    private final Profiles shipped = new Profiles(IN_EARNEST);

    private Profile profile(String id) {
        return shipped.find(id).orElseThrow();
    }

    @Test
    void without_local_rule_red_is_at_the_door_after_5_minutes_and_orange_after_10() {
        assertThat(profile("default").untilLastStep("red")).isEqualTo(Duration.ofMinutes(5));
        assertThat(profile("default").untilLastStep("orange")).isEqualTo(Duration.ofMinutes(10));
        assertThat(profile("default").untilLastStep(null)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void without_local_rule_attempts_are_60_to_90_seconds_apart() {
        assertThat(profile("default").steps("red").subList(0, 3))
                .allMatch(step -> step.who() == Step.Who.SELF && step.patience().equals(Duration.ofSeconds(60)));
        assertThat(profile("default").steps("orange").subList(0, 3))
                .allMatch(step -> step.who() == Step.Who.SELF && step.patience().equals(Duration.ofSeconds(90)));
    }

    @Test
    void in_mianxian_three_calls_come_within_5_minutes_and_20_seconds_must_be_heard() {
        Profile mianxian = profile("MX-3-20");
        assertThat(mianxian.heardSeconds()).isEqualTo(20);
        assertThat(mianxian.steps("red"))
                .filteredOn(step -> step.who() == Step.Who.SELF)
                .hasSize(3);
        assertThat(mianxian.steps("red").subList(0, 3).stream()
                        .map(Step::patience)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void in_zhejiang_three_unread_minutes_lead_to_the_phone_and_feedback_is_due_after_15() {
        Profile zhejiang = profile("ZJ-1833");
        assertThat(zhejiang.steps("orange").get(0).patience()).isEqualTo(Duration.ofMinutes(3));
        assertThat(zhejiang.feedback()).satisfies(feedback -> {
            assertThat(feedback.within()).isEqualTo(Duration.ofMinutes(15));
            assertThat(feedback.afterLifting()).isEqualTo(Duration.ofMinutes(30));
            assertThat(feedback.startingWith(Demand.Start.ANSWER))
                    .containsExactly(new Demand(FeedbackType.FIRST, Demand.Start.ANSWER, Duration.ofMinutes(15), null));
            assertThat(feedback.startingWith(Demand.Start.LIFTING))
                    .containsExactly(
                            new Demand(FeedbackType.CLOSING, Demand.Start.LIFTING, Duration.ofMinutes(30), null));
            assertThat(feedback.startingWith(Demand.Start.NOT_IN_PLACE)).hasSize(1);
        });
    }

    @Test
    void in_zhejiang_who_is_not_in_place_is_called_again() {
        assertThat(profile("ZJ-1833").notInPlace()).isNotNull();
    }

    @Test
    void without_local_rule_the_people_moved_are_asked_for_hourly_until_the_lifting() {
        assertThat(profile("default").feedback().demands())
                .contains(new Demand(
                        FeedbackType.MOVEMENT, Demand.Start.ANSWER, Duration.ofHours(1), Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ZJ-1833", "CZ-5", "MX-3-20"})
    void silence_after_an_answer_is_chased_under_every_profile(String id) {
        assertThat(profile(id).feedback().chase()).isNotNull();
    }

    @Test
    void reading_alone_closes_no_call_under_any_shipped_profile() {
        assertThat(shipped.ids()).allMatch(id -> !profile(id).answeredWhen().contains(Quality.READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ZJ-1833", "CZ-5", "MX-3-20"})
    void a_frozen_profile_reads_back_as_it_was(String id) {
        assertThat(ProfileJson.read(ProfileJson.write(profile(id)))).isEqualTo(profile(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "zj-1833", "cz-5", "mx-3-20", "demo"})
    void every_profile_equals_the_published_schema(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/profiles/" + file + ".json")) {
            assertThat(SCHEMA.validate(new ObjectMapper().readTree(in))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ZJ-1833", "CZ-5", "MX-3-20"})
    void every_profile_names_its_source(String id) {
        assertThat(profile(id).source()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ZJ-1833", "CZ-5", "MX-3-20"})
    void nothing_read_at_second_hand_calls_itself_verified(String id) {
        assertThat(profile(id).verified()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "ZJ-1833", "CZ-5", "MX-3-20"})
    void a_duty_post_answers_for_itself(String id) {
        assertThat(profile(id).answersForItself("镇(街)应急值班室")).isTrue();
        assertThat(profile(id).answersForItself("镇长(办事处主任)")).isFalse();
    }

    @Test
    void the_gravest_colours_leave_as_fast_as_the_carriers_take_them() {
        assertThat(profile("default").paceOf("red")).isNull();
        assertThat(profile("default").paceOf("orange")).isNull();
        assertThat(profile("default").paceOf("blue")).isEqualTo(50);
    }

    @Test
    void in_zhejiang_a_township_is_not_cut_off_before_it_was_phoned() {
        Profile zhejiang = profile("ZJ-1833");
        int before = zhejiang.silentTownship().afterRungs();
        assertThat(zhejiang.steps(null).subList(0, before))
                .anyMatch(step -> step.channels().contains(Channel.VOICE));
    }

    @Test
    void limits_in_seconds_are_found_out() {
        assertThat(shipped.findings()).isEmpty();
        assertThat(new Profiles(List.of("profiles/demo.json")).findings()).hasSize(1);
    }
}
