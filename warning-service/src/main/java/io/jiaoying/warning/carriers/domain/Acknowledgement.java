package io.jiaoying.warning.carriers.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Whether a text somebody sent back says that the warning was received. */
public final class Acknowledgement {
    private static final Set<String> WORDS =
            Set.of("1", "收到", "已收到", "收到了", "收到谢谢", "已阅", "知道了", "已知晓", "明白", "好的", "是", "ok", "yes", "received");

    private static final Set<String> NOT_IN_PLACE =
            Set.of("2", "未到岗", "未到位", "不在岗", "不在位", "还没到", "还未到岗", "收到未到岗", "在路上", "正在路上", "赶往中");

    private Acknowledgement() {}

    /** Full-width digits, spaces and punctuation do not matter; a longer text with other news in it is none. */
    public static boolean in(String text) {
        return WORDS.contains(bare(text));
    }

    /** Awake, but not yet where they are needed. */
    public static boolean notInPlace(String text) {
        return NOT_IN_PLACE.contains(bare(text));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
