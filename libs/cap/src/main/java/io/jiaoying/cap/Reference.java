package io.jiaoying.cap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names one message: its triplet {@code sender,identifier,sent}. */
public record Reference(String sender, String identifier, CapTime sent) {
    private static final int PARTS = 3;
    private static final Pattern NAME = Pattern.compile("[^\\s,<&]+");

    /** Empty when the text is no triplet. */
    public static Optional<Reference> parse(String triplet) {
        String[] parts = triplet.split(",", -1);
        if (parts.length != PARTS || !isName(parts[0]) || !isName(parts[1]) || !CapTime.isWellFormed(parts[2])) {
            return Optional.empty();
        }
        return Optional.of(new Reference(parts[0], parts[1], new CapTime(parts[2])));
    }

    /** CAP 1.2 §3.2.1: neither a sender nor an identifier holds spaces, commas, {@code <} or {@code &}. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The well-formed triplets of a {@code references} element. */
    public static List<Reference> parseAll(String references) {
        return Arrays.stream(references.strip().split("\\s+"))
                .flatMap(triplet -> parse(triplet).stream())
                .toList();
    }

    public String text() {
        return sender + "," + identifier + "," + sent.text();
    }
}
