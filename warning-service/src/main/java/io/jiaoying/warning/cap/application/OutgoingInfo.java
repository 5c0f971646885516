package io.jiaoying.warning.cap.application;

import io.jiaoying.cap.CapTime;
import io.jiaoying.cap.Category;
import io.jiaoying.cap.Certainty;
import io.jiaoying.cap.Info;
import io.jiaoying.cap.NamedValue;
import io.jiaoying.cap.Reference;
import io.jiaoying.cap.ResponseType;
import io.jiaoying.cap.Severity;
import io.jiaoying.cap.Urgency;
import io.jiaoying.cap.Word;
import io.jiaoying.warning.cap.domain.ColourWords;
import io.jiaoying.warning.cap.domain.EventCodes;
import io.jiaoying.warning.cap.domain.EventWords;
import io.jiaoying.warning.issuing.application.Warning;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.WarningContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says, once per language. The Chinese texts are the issuer's own, untouched but for the word 演练 before an
 * exercise's; the English ones are put together from what is known as facts, for nobody here translates what a station wrote.
 */
final class OutgoingInfo {
    static final String RELAY_OF = "relayOf";
    static final String ISSUED_BY_MISTAKE = "issuedByMistake";
    private static final Duration WITHIN_THE_HOUR = Duration.ofHours(1);

    private OutgoingInfo() {}

    static Info chinese(Warning warning, Occasion occasion) {
        WarningContent content = warning.content();
        String mark = content.exercise() ? "【演练】" : "";
        return info(
                warning,
                occasion,
                "zh-CN",
                EventWords.of(content.eventType()).chinese(),
                mark + content.headline(),
                content.description() == null ? null : mark + content.description(),
                content.instruction());
    }

    static Info english(Warning warning, Occasion occasion) {
        String event = EventWords.of(warning.content().eventType()).english();
        return info(warning, occasion, "en-US", event, EnglishHeadline.of(warning, occasion, event), null, null);
    }

    private static Info info(
            Warning warning,
            Occasion occasion,
            String language,
            String event,
            String headline,
            @Nullable String description,
            @Nullable String instruction) {
        WarningContent content = warning.content();
        return new Info(
                language,
                List.of(Word.of(
                        Category.class, EventWords.of(content.eventType()).category())),
                event,
                responses(content, occasion),
                urgency(content, occasion),
                Word.of(Severity.class, ColourWords.severity(content.colour())),
                certainty(content, occasion),
                null,
                eventCodes(content),
                time(effective(content, occasion)),
                time(content.onset()),
                time(content.expires()),
                content.issuerName(),
                headline,
                description,
                instruction,
                null,
                null,
                parameters(content, occasion),
                List.of(),
                OutgoingAreas.of(content.areas()));
    }

    private static List<ResponseType> responses(WarningContent content, Occasion occasion) {
        if (occasion.isEnd()) {
            return List.of(ResponseType.ALL_CLEAR);
        }
        return content.instruction() == null ? List.of() : List.of(ResponseType.EXECUTE);
    }

    /** CAP's own words: immediate is now, expected within the hour, future later. */
    private static Urgency urgency(WarningContent content, Occasion occasion) {
        Instant onset = content.onset();
        Instant sent = occasion.at();
        if (occasion.isEnd()) {
            return Urgency.PAST;
        }
        if (onset == null) {
            return Urgency.UNKNOWN;
        }
        if (!onset.isAfter(sent)) {
            return Urgency.IMMEDIATE;
        }
        return onset.isAfter(sent.plus(WITHIN_THE_HOUR)) ? Urgency.FUTURE : Urgency.EXPECTED;
    }

    /** What was warned of by mistake is not expected to happen. */
    private static Certainty certainty(WarningContent content, Occasion occasion) {
        if (occasion.mistaken()) {
            return Certainty.UNLIKELY;
        }
        return content.colour() == null ? Certainty.UNKNOWN : Certainty.LIKELY;
    }

    private static @Nullable Instant effective(WarningContent content, Occasion occasion) {
        Instant issued = content.issuedAt() == null ? occasion.at() : content.issuedAt();
        Instant expires = content.expires();
        return expires != null && expires.isBefore(issued) ? null : issued;
    }

    private static List<NamedValue> eventCodes(WarningContent content) {
        List<NamedValue> codes = new ArrayList<>();
        codes.add(new NamedValue(EventCodes.OWN, content.eventType()));
        EventCodes.codeOf(content.eventType()).ifPresent(code -> codes.add(new NamedValue(EventCodes.NATIONAL, code)));
        return codes;
    }

    private static List<NamedValue> parameters(WarningContent content, Occasion occasion) {
        Reference relayOf = occasion.relayOf();
        List<NamedValue> parameters = new ArrayList<>();
        Colour colour = content.colour();
        add(parameters, ColourWords.PARAMETER, colour == null ? null : colour.name());
        add(parameters, "eventGrade", content.grade());
        add(parameters, "responseLevel", content.responseLevel());
        add(parameters, RELAY_OF, relayOf == null ? null : relayOf.text());
        add(parameters, ISSUED_BY_MISTAKE, occasion.mistaken() ? "true" : null);
        return parameters;
    }

    private static void add(List<NamedValue> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.add(new NamedValue(name, value));
        }
    }

    private static @Nullable CapTime time(@Nullable Instant instant) {
        return instant == null ? null : CapTime.of(instant);
    }
}
