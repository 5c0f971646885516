package io.jiaoying.warning.feedback.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.feedback.domain.Report;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackWordsTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final UUID ID = UUID.randomUUID();

    private final FeedbackWords words = new FeedbackWords(KEY);

    private static Report report(String commander, String needs, String notes) {
        return new Report(
                null,
                new Report.Command(commander, true),
                new Report.Movement(1, null, null, null, null, null, null),
                Report.Dangers.UNKNOWN,
                Report.Closing.UNKNOWN,
                needs,
                notes,
                null);
    }

    @Test
    void what_was_said_in_words_opens_for_its_own_feedback_only() {
        String sealed = words.seal(ID, report("张大山", "冲锋舟", "联系13912345678"));
        assertThat(sealed).startsWith("feedback-1:").doesNotContain("张大山", "139", "冲锋舟");
        assertThat(words.open(ID, sealed))
                .containsEntry("commander", "张大山")
                .containsEntry("needs", "冲锋舟")
                .containsEntry("notes", "联系13912345678")
                .hasSize(3);
        assertThat(words.open(UUID.randomUUID(), sealed)).isEmpty();
        assertThat(words.open(ID, "feedback-1:bm9uc2Vuc2U=")).isEmpty();
    }

    @Test
    void where_nothing_is_said_in_words_nothing_is_sealed() {
        assertThat(words.seal(ID, report(null, null, null))).isNull();
        assertThat(words.open(ID, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"张大山,张***", "𠮷田,𠮷***", "'',''", ","})
    void a_list_shows_the_first_character_of_a_name(String name, String masked) {
        assertThat(FeedbackWords.maskedName(name)).isEqualTo(masked);
    }

    @Test
    void a_list_shows_of_free_words_only_that_there_are_some() {
        assertThat(FeedbackWords.maskedWords("联系13912345678")).isEqualTo("***");
        assertThat(FeedbackWords.maskedWords(null)).isNull();
    }
}
