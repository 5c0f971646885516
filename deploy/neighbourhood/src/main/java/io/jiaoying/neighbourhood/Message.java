package io.jiaoying.neighbourhood;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call, text message or e-mail on its way to one person. */
record Message(
        String attemptId,
        String channel,
        String to,
        String text,
        String callbackUrl,
        boolean exercise,
        @Nullable String traceparent) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+/a/[A-Za-z0-9_.~-]+");

    boolean isCall() {
        return "voice".equals(channel);
    }

    /** The phone page it carries. */
    Optional<String> link() {
        Matcher matcher = LINK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Asks only how things stand, not whether somebody is awake. */
    boolean asksForFeedback() {
        return text.contains("请反馈") || text.contains("请尽快反馈");
    }

    /** Tells a superior or deputy that his people do not answer. */
    boolean isAboutOthers() {
        return text.contains("未应答");
    }
}
