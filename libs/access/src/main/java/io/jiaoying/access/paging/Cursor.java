package io.jiaoying.access.paging;

import io.jiaoying.access.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Where a list goes on: the sort values of the last item sent, opaque to clients. */
public record Cursor(List<String> values) {
    private static final String SEPARATOR = "\u001f";
    private static final Pattern SEPARATORS = Pattern.compile(SEPARATOR, Pattern.LITERAL);

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(List.of(values).stream().map(String::valueOf).toList());
    }

    /** Reads a client's cursor; refuses (400) one that is not ours or does not have as many values as the list sorts by. */
    public static Cursor parse(String text, int size) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(SEPARATORS.split(joined, -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal
        }
        throw invalid();
    }

    /** For values that turn out not to be what the list sorts by. */
    public static Refusal invalid() {
        return Refusal.invalid("cursor", "不是本列表给出的游标", "is not a cursor of this list");
    }

    public String value(int index) {
        return values.get(index);
    }

    /** The opaque text for {@code nextCursor}. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }
}
