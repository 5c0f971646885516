package io.jiaoying.cap.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a document says which encoding it is in: its byte order mark, else its declaration, else UTF-8. */
final class Encodings {
    /** Chinese standards each contain the former: GB 18030 reads GBK and GB 2312 too. */
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "GB18030", Charset.forName("GB18030"),
            "GBK", Charset.forName("GB18030"),
            "GB2312", Charset.forName("GB18030"),
            "UTF-16", StandardCharsets.UTF_16,
            "UTF-16BE", StandardCharsets.UTF_16BE,
            "UTF-16LE", StandardCharsets.UTF_16LE);

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int LONGEST_DECLARATION = 256;

    /** A byte order mark, and what stands after it. */
    enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16_BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        UTF_16_LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
        GB_18030(Charset.forName("GB18030"), "\u00841\u00953");

        private final Charset charset;
        /** One character for each byte. */
        private final String bytes;

        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        Charset charset() {
            return charset;
        }

        int length() {
            return bytes.length();
        }

        private boolean opens(byte[] document) {
            int length = Math.min(bytes.length(), document.length);
            return bytes.equals(new String(document, 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private Encodings() {}

    static Optional<Mark> mark(byte[] document) {
        return Arrays.stream(Mark.values()).filter(mark -> mark.opens(document)).findFirst();
    }

    /** The declared name in capitals; every known encoding but UTF-16 writes the declaration in ASCII. */
    static Optional<String> declared(byte[] document, int from) {
        int to = Math.min(document.length, from + LONGEST_DECLARATION);
        String head = new String(document, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    static Optional<Charset> named(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }
}
