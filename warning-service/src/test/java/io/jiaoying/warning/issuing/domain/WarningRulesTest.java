package io.jiaoying.warning.issuing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningRulesTest {
    private static final Instant NOW = Instant.parse("2026-07-04T04:00:00Z");

    private static WarningContent warning(String eventType, @Nullable Colour colour, boolean relayed) {
        return new WarningContent(
                eventType,
                colour,
                "暴雨红色预警信号",
                "强降雨持续",
                "转移",
                List.of(new Area("610725", null, null)),
                NOW,
                NOW.plusSeconds(3600),
                "勉县气象台",
                NOW,
                relayed,
                null,
                null,
                null,
                null,
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"natural.rainstorm", "natural.typhoon", "natural.snow", "natural.hail"})
    void weather_signals_are_only_relayed(String signal) {
        assertThat(DraftRules.refuse(warning(signal, Colour.RED, false)))
                .contains(DraftRules.Refused.WEATHER_SIGNALS_ARE_ONLY_RELAYED);
        assertThat(DraftRules.refuse(warning(signal, Colour.RED, true))).isEmpty();
    }

    @Test
    void floods_are_ours_to_warn_of() {
        assertThat(DraftRules.refuse(warning("natural.flood", Colour.RED, false)))
                .isEmpty();
    }

    @Test
    void social_security_has_no_colour() {
        assertThat(DraftRules.refuse(warning("social-security.cyber", Colour.RED, false)))
                .contains(DraftRules.Refused.SOCIAL_SECURITY_HAS_NO_COLOUR);
        assertThat(MandatoryItems.missing(warning("social-security.cyber", null, false)))
                .isEmpty();
    }

    @Test
    void a_whole_warning_misses_nothing() {
        assertThat(MandatoryItems.missing(warning("natural.rainstorm", Colour.RED, true)))
                .isEmpty();
    }

    @Test
    void every_mandatory_item_is_asked_for_by_name() {
        WarningContent bare = new WarningContent(
                "natural.rainstorm",
                null,
                "h",
                " ",
                null,
                List.of(),
                null,
                null,
                "",
                null,
                true,
                null,
                null,
                null,
                null,
                false);
        assertThat(MandatoryItems.missing(bare))
                .extracting(MandatoryItems.Missing::field)
                .containsExactly(
                        "colour", "onset", "areas", "description", "instruction", "issuerName", "issuedAt", "expires");
    }

    @Test
    void an_own_warning_is_published_when_it_is_approved() {
        WarningContent own = new WarningContent(
                "natural.flood",
                Colour.BLUE,
                "h",
                "d",
                "i",
                List.of(new Area("61", null, null)),
                NOW,
                NOW.plusSeconds(60),
                "勉县防汛办",
                null,
                false,
                null,
                null,
                null,
                null,
                false);
        assertThat(MandatoryItems.missing(own)).isEmpty();
        assertThat(own.publishedAt(NOW).issuedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"RED,true", "ORANGE,true", "YELLOW,false", "BLUE,false"})
    void red_and_orange_need_a_second_party_also_when_relayed(Colour colour, boolean needed) {
        assertThat(SecondParty.isNeeded(warning("natural.rainstorm", colour, true), Colour.ORANGE))
                .isEqualTo(needed);
    }

    @Test
    void the_same_party_twice_is_not_two() {
        WarningContent red = warning("natural.rainstorm", Colour.RED, true);
        assertThat(SecondParty.isMissing(red, Colour.ORANGE, "person:a", "person:a"))
                .isTrue();
        assertThat(SecondParty.isMissing(red, Colour.ORANGE, "person:a", "client:a"))
                .isFalse();
    }
}
