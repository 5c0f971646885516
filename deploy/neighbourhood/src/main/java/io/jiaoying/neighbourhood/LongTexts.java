package io.jiaoying.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;

/** Puts texts together again that came in parts: by user data header, by sar parameters, or whole as payload. */
final class LongTexts {
    private static final int KEPT = 5_000;
    private static final int BYTE = 0xff;
    private static final int HEADER = 6;

    private final Map<String, @Nullable String[]> open = new LinkedHashMap<>();

    /** One part of how many. */
    private record Part(int reference, int all, int number, String text) {}

    /** Empty until the last missing part is here. */
    synchronized Optional<String> whole(SubmitSm submitted) {
        Part part = part(submitted);
        if (part.all() < 2) {
            return Optional.of(part.text());
        }
        String key = submitted.getSourceAddr() + " " + submitted.getDestAddress() + " " + part.reference();
        @Nullable String[] parts = open.computeIfAbsent(key, none -> new String[part.all()]);
        parts[part.number() - 1] = part.text();
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
        if (Arrays.asList(parts).contains(null)) {
            return Optional.empty();
        }
        open.remove(key);
        return Optional.of(String.join("", parts));
    }

    private static Part part(SubmitSm submitted) {
        byte[] text = submitted.getShortMessage();
        if (submitted.isUdhi()) {
            return new Part(
                    text[3] & BYTE,
                    text[4] & BYTE,
                    text[5] & BYTE,
                    text(Arrays.copyOfRange(text, HEADER, text.length)));
        }
        OptionalParameter.@Nullable Message_payload payload =
                submitted.getOptionalParameter(OptionalParameter.Message_payload.class);
        if (payload != null) {
            return new Part(0, 1, 1, text(payload.getValue()));
        }
        OptionalParameter.@Nullable Sar_msg_ref_num reference =
                submitted.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        return reference == null
                ? new Part(0, 1, 1, text(text))
                : new Part(
                        reference.getValue(),
                        submitted
                                .getOptionalParameter(OptionalParameter.Sar_total_segments.class)
                                .getValue(),
                        submitted
                                .getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class)
                                .getValue(),
                        text(text));
    }

    private static String text(byte[] ucs2) {
        return new String(ucs2, StandardCharsets.UTF_16BE);
    }
}
