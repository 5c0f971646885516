package io.jiaoying.cap;

import java.util.Arrays;
import java.util.List;

/** A value of one of CAP's closed lists. */
public interface Word {
    /** As it stands in the XML. */
    String wire();

    static List<String> all(Class<? extends Word> list) {
        return Arrays.stream(list.getEnumConstants()).map(Word::wire).toList();
    }

    /** The value that is written like this; only for words that were checked before. */
    static <W extends Word> W of(Class<W> list, String wire) {
        return Arrays.stream(list.getEnumConstants())
                .filter(word -> word.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wire + " is none of " + all(list)));
    }
}
