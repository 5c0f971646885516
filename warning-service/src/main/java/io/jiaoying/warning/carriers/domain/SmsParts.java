package io.jiaoying.warning.carriers.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text cut for the air interface: 70 UCS-2 characters alone, 67 in each part of a longer one (3GPP TS 23.040). */
public final class SmsParts {
    private static final int ALONE = 70;
    private static final int IN_PART = 67;
    private static final int MOST_PARTS = 255;

    private SmsParts() {}

    /** Each part as UTF-16BE, which for what phones show is UCS-2; a surrogate pair is never cut. */
    public static List<byte[]> of(String text) {
        if (text.length() <= ALONE) {
            return List.of(ucs2(text));
        }
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < text.length() && parts.size() < MOST_PARTS; ) {
            int to = end(text, from);
            parts.add(ucs2(text.substring(from, to)));
            from = to;
        }
        return parts;
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + IN_PART);
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    public static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }

    /** With the user data header of a concatenated message: element 0, 8-bit reference (3GPP TS 23.040, 9.2.3.24.1). */
    public static byte[] withHeader(byte[] part, int reference, int parts, int number) {
        byte[] whole = new byte[part.length + 6];
        whole[0] = 5;
        whole[1] = 0;
        whole[2] = 3;
        whole[3] = (byte) reference;
        whole[4] = (byte) parts;
        whole[5] = (byte) number;
        System.arraycopy(part, 0, whole, 6, part.length);
        return whole;
    }
}
