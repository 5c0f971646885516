package io.jiaoying.warning.calling.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiaoying.warning.assessment.domain.OpinionWords;
import io.jiaoying.warning.calling.domain.Channel;
import io.jiaoying.warning.calling.domain.Message;
import io.jiaoying.warning.reminding.domain.ReminderWords;
import io.jiaoying.warning.telling.domain.About;
import io.jiaoying.warning.telling.domain.Party;
import io.jiaoying.warning.telling.domain.ToldWords;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of an exercise is unmarked, also none that is written tomorrow: the texts are found, not listed. */
class ExerciseTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Message MESSAGE = new Message("暴雨红色预警", "大雨", "转移", "县气象台", NOW, true);
    private static final ToldWords TOLD = new ToldWords("暴雨红色预警", "勉县", "县气象台", NOW, true);
    private static final ReminderWords REMINDER =
            new ReminderWords("勉县火灾", "township", "county", "phone", true, NOW, NOW.plusSeconds(600), true, 0);

    private static final OpinionWords OPINION = new OpinionWords("勉县", "下风向多远要撤离？", NOW, true);

    /** What a text is made of, and is none itself. */
    private static final Set<String> NO_TEXTS = Set.of(
            "headline",
            "description",
            "instruction",
            "issuerName",
            "signature",
            "place",
            "title",
            "from",
            "to",
            "mode",
            "question",
            "toString");

    private static final Map<Class<?>, Object> SOMETHING = Map.of(
            String.class,
            "某处",
            boolean.class,
            true,
            int.class,
            2,
            Instant.class,
            NOW,
            Party.class,
            Party.SUPERIOR,
            About.class,
            About.RECALLED);

    record Text(Object of, Method method) {
        @Override
        public String toString() {
            return of.getClass().getSimpleName() + "." + method.getName();
        }
    }

    static Stream<Text> texts() {
        return Stream.of(MESSAGE, TOLD, REMINDER, OPINION).flatMap(of -> Arrays.stream(
                        of.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == String.class)
                .filter(method -> method.getParameterCount() > 0 || !isPart(of, method))
                .map(method -> new Text(of, method)));
    }

    private static boolean isPart(Object of, Method method) {
        return NO_TEXTS.contains(method.getName()) && !(of instanceof ToldWords && method.getParameterCount() > 0);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_text_of_an_exercise_begins_with_the_word(Text text) throws ReflectiveOperationException {
        Object[] something = Arrays.stream(text.method().getParameterTypes())
                .map(type -> java.util.Objects.requireNonNull(SOMETHING.get(type), type.getName()))
                .toArray();
        assertThat((String) text.method().invoke(text.of(), something)).startsWith("演练");
    }

    @Test
    void there_are_texts_to_look_at() {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whatever_was_forgotten_is_marked_at_the_last_gate(Channel channel) {
        var message = new CarrierMessage(UUID.randomUUID(), channel, "1", "610725", "题目", "请转移", true);
        assertThat(message.text()).isEqualTo("演练 请转移");
        assertThat(message.subject()).isEqualTo("演练 题目");
        var real = new CarrierMessage(UUID.randomUUID(), channel, "1", "610725", null, "请转移", false);
        assertThat(real.text()).isEqualTo("请转移");
    }

    @Test
    void what_is_marked_is_not_marked_twice() {
        var message = new CarrierMessage(UUID.randomUUID(), Channel.SMS, "1", "610725", null, MESSAGE.allClear(), true);
        assertThat(message.text()).isEqualTo(MESSAGE.allClear());
    }
}
