package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadProfilesTest {
    private static final String GOOD = """
            { "id": "P", "source": "somewhere", "verified": false, "answeredWhen": ["pressed"], "heardSeconds": 20,
              "proxiedWhen": ["said"], "dutyPosts": ["值班室"], "pace": { "blue": 50 },
              "silentTownship": { "afterRungs": 1, "atLeast": 4, "channels": ["voice"] },
              "notInPlace": { "again": "PT5M", "times": 3, "channels": ["voice"] },
              "ladders": { "default": [
                { "who": "self", "channels": ["sms", "voice"], "apart": "PT20S", "patience": "PT3M" },
                { "who": "superior", "channels": ["voice"], "patience": "PT2M" },
                { "who": "door", "channels": [], "patience": "PT1H" } ] },
              "feedback": { "within": "PT15M", "channels": ["mail"], "afterLifting": "PT30M", "demands": [
                { "type": "first", "starts": "answer", "within": "PT14M" },
                { "type": "movement", "starts": "answer", "within": "PT1H", "every": "PT2H" },
                { "type": "closing", "starts": "lifting", "within": "PT30M" } ],
              "chase": { "every": "PT5M", "times": 2 } } }""";

    @Test
    void the_example_itself_is_good() {
        assertThat(ProfileJson.read(GOOD).steps(null)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"id\": \"P\"`|`\"id\": \" \"`|id",
                "`\"source\": \"somewhere\"`|`\"source\": null`|source",
                "`[\"pressed\"]`|`[\"rung\"]`|answeredWhen[0]",
                "`[\"pressed\"]`|`[]`|answeredWhen",
                "`[\"said\"]`|`[\"proxied\"]`|proxiedWhen[0]",
                "`\"heardSeconds\": 20`|`\"heardSeconds\": -1`|heardSeconds",
                "`\"blue\": 50`|`\"blue\": 0`|pace.blue",
                "`\"blue\": 50`|`\"pink\": 50`|pace.pink",
                "`\"afterRungs\": 1`|`\"afterRungs\": 2`|silentTownship.afterRungs",
                "`\"atLeast\": 4`|`\"atLeast\": 1`|silentTownship.atLeast",
                "`\"default\"`|`\"red\"`|ladders.default",
                "`\"who\": \"self\"`|`\"who\": \"deputy\"`|ladders.default[0].who",
                "`\"who\": \"superior\"`|`\"who\": \"mother\"`|ladders.default[1].who",
                "`\"who\": \"superior\"`|`\"who\": \"door\"`|ladders.default[1].who",
                "`[\"sms\", \"voice\"]`|`[\"sms\", \"fax\"]`|ladders.default[0].channels[1]",
                "`[\"sms\", \"voice\"]`|`[\"sms\", \"sms\"]`|ladders.default[0].channels[1]",
                "`\"apart\": \"PT20S\"`|`\"apart\": \"PT3M\"`|ladders.default[0].apart",
                "`\"patience\": \"PT3M\"`|`\"patience\": \"3 min\"`|ladders.default[0].patience",
                "`\"patience\": \"PT3M\"`|`\"patience\": \"PT0S\"`|ladders.default[0].patience",
                "`\"channels\": [], \"patience\"`|`\"channels\": [\"sms\"], \"patience\"`|ladders.default[2].channels",
                "`\"again\": \"PT5M\"`|`\"again\": \"PT0S\"`|notInPlace.again",
                "`\"times\": 3`|`\"times\": 0`|notInPlace.times",
                "`\"within\": \"PT15M\"`|`\"within\": \"-PT1M\"`|feedback.within",
                "`\"type\": \"first\"`|`\"type\": \"rumour\"`|feedback.demands[0].type",
                "`\"type\": \"movement\"`|`\"type\": \"first\"`|feedback.demands[1].type",
                "`\"starts\": \"answer\"`|`\"starts\": \"dawn\"`|feedback.demands[0].starts",
                "`\"PT14M\"`|`\"soon\"`|feedback.demands[0].within",
                "`\"every\": \"PT2H\"`|`\"every\": \"PT0S\"`|feedback.demands[1].every",
                "`\"afterLifting\": \"PT30M\"`|`\"afterLifting\": null`|feedback.demands[2].within",
                "`\"times\": 2`|`\"times\": 0`|feedback.chase.times",
                "`\"every\": \"PT5M\"`|`\"each\": \"PT5M\"`|feedback.chase.each",
                "`\"verified\": false`|`\"verified\": false, \"retries\": 3`|retries",
                "`\"apart\": \"PT20S\"`|`\"afar\": \"PT20S\"`|ladders.default[0].afar"
            })
    void every_fault_is_named_at_its_place_in_both_languages(String good, String bad, String place) {
        assertThat(GOOD).contains(good);
        var refused = catchThrowableOfType(BadProfileException.class, () -> ProfileJson.read(GOOD.replace(good, bad)));
        assertThat(refused.faults()).extracting(ProfileFaults.Fault::place).contains(place);
        assertThat(refused.faults())
                .allMatch(
                        fault -> !fault.chinese().isBlank() && !fault.english().isBlank());
    }

    @Test
    void all_faults_are_named_at_once() {
        String twice =
                GOOD.replace("\"heardSeconds\": 20", "\"heardSeconds\": 6000").replace("PT2M", "soon");
        assertThatThrownBy(() -> ProfileJson.read(twice))
                .hasMessageContaining("heardSeconds")
                .hasMessageContaining("ladders.default[1].patience");
    }

    @Test
    void channels_in_turn_survive_being_frozen() {
        var profile = ProfileJson.read(GOOD);
        assertThat(profile.steps(null).get(0).delay(1)).hasSeconds(20);
        assertThat(ProfileJson.read(ProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void what_is_asked_back_survives_being_frozen() {
        var profile = ProfileJson.read(GOOD);
        assertThat(profile.feedback().demands()).hasSize(3);
        assertThat(profile.feedback().firstWithin()).hasMinutes(14);
        assertThat(ProfileJson.read(ProfileJson.write(profile))).isEqualTo(profile);
    }

    @Test
    void what_was_frozen_before_a_field_was_known_still_reads() {
        String old = """
                { "id": "OLD", "source": "s", "answeredWhen": ["pressed"], "heardSeconds": 0, "proxiedWhen": [],
                  "ladders": { "default": [ { "who": "self", "channels": ["sms"], "patience": "PT1M" } ] },
                  "feedback": null }""";
        var profile = ProfileJson.read(old);
        assertThat(profile.dutyPosts()).isEqualTo(List.of());
        assertThat(profile.silentTownship()).isNull();
    }
}
