package io.jiaoying.warning.issuing.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 突发事件应对法 art. 64: 类别、级别、起始时间、可能影响范围、警示事项、应采取的措施、发布单位、发布时间; and an end, without which nobody
 * would know how long to go on calling.
 */
public final class MandatoryItems {
    /**
     * One item that is not there.
     *
     * @param field its name in the API
     */
    public record Missing(String field, String chinese, String english) {}

    private MandatoryItems() {}

    /** Empty when the warning may be issued. An own warning's time of publishing is its approval. */
    public static List<Missing> missing(WarningContent content) {
        List<Missing> missing = new ArrayList<>();
        require(missing, EventTypes.known(content.eventType()) ? "" : null, "eventType", "类别", "kind of event");
        if (!EventTypes.isSocialSecurity(content.eventType())) {
            require(missing, content.colour(), "colour", "级别", "level");
        }
        require(missing, content.onset(), "onset", "起始时间", "start");
        require(missing, content.regions().isEmpty() ? null : "", "areas", "可能影响范围", "area affected");
        require(missing, text(content.description()), "description", "警示事项", "what to beware of");
        require(missing, text(content.instruction()), "instruction", "应采取的措施", "measures to take");
        require(missing, text(content.issuerName()), "issuerName", "发布单位", "issuing unit");
        if (content.relayed()) {
            require(missing, content.issuedAt(), "issuedAt", "发布时间", "time of publishing");
        }
        require(missing, content.expires(), "expires", "失效时间", "end");
        return missing;
    }

    private static void require(
            List<Missing> missing, @Nullable Object value, String field, String chinese, String english) {
        if (value == null) {
            missing.add(new Missing(field, chinese, english));
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
