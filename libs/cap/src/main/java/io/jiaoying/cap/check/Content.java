package io.jiaoying.cap.check;

import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the text of an element must be.
 *
 * @param holds whether a text is it
 */
record Content(Predicate<String> holds, String chinese, String english) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})");
    private static final Pattern URI = Pattern.compile("[^\\s<>\"{}|\\\\^`]*");

    static final Content ANY_TEXT = new Content(text -> true, "", "");
    static final Content TIME = new Content(
            text -> CapTime.isWellFormed(text.strip()),
            "须为 YYYY-MM-DDThh:mm:ss±hh:mm，带时区偏移，不得写 Z 或小数秒",
            "must be YYYY-MM-DDThh:mm:ss±hh:mm, with an offset and neither Z nor fractions");
    static final Content LANGUAGE_TAG = stripped(LANGUAGE, "须为语言标签，如 zh-CN", "must be a language tag such as zh-CN");
    static final Content WHOLE_NUMBER = stripped(INTEGER, "须为整数", "must be a whole number");
    static final Content NUMBER = stripped(DECIMAL, "须为十进制数", "must be a decimal number");
    static final Content REFERENCE_TO_WEB = stripped(URI, "须为 URI", "must be a URI");

    static Content oneOf(Class<? extends Word> list) {
        List<String> words = Word.all(list);
        return new Content(words::contains, "须为 " + words + " 之一", "must be one of " + words);
    }

    private static Content stripped(Pattern pattern, String chinese, String english) {
        return new Content(text -> pattern.matcher(text.strip()).matches(), chinese, english);
    }

    /** Empty when the text is as it must be. */
    Optional<Content> refusing(String text) {
        return holds.test(text) ? Optional.empty() : Optional.of(this);
    }
}
