package io.jiaoying.access.problem;

import com.google.errorprone.annotations.Immutable;

/** A text for people, in Chinese and in English. */
@Immutable
public record Bilingual(String chinese, String english) {
    private static final String SEPARATOR = " | ";

    public static Bilingual of(String chinese, String english) {
        return new Bilingual(chinese, english);
    }

    /** Reads {@code "中文 | English"}, the form of constraint messages; a text without a bar serves both languages. */
    public static Bilingual parse(String text) {
        int bar = text.indexOf(SEPARATOR);
        return bar < 0
                ? new Bilingual(text, text)
                : new Bilingual(text.substring(0, bar), text.substring(bar + SEPARATOR.length()));
    }

    public String in(Language language) {
        return language == Language.ENGLISH ? english : chinese;
    }
}
