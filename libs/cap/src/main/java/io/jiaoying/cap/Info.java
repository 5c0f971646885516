package io.jiaoying.cap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says, in one language. */
public record Info(
        @Nullable String language,
        List<Category> categories,
        String event,
        List<ResponseType> responseTypes,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        @Nullable String audience,
        List<NamedValue> eventCodes,
        @Nullable CapTime effective,
        @Nullable CapTime onset,
        @Nullable CapTime expires,
        @Nullable String senderName,
        @Nullable String headline,
        @Nullable String description,
        @Nullable String instruction,
        @Nullable String web,
        @Nullable String contact,
        List<NamedValue> parameters,
        List<Resource> resources,
        List<Area> areas) {
    /** CAP 1.2 §3.2.2: what no language is given for is in American English. */
    public static final String DEFAULT_LANGUAGE = "en-US";

    public Info {
        categories = List.copyOf(categories);
        responseTypes = List.copyOf(responseTypes);
        eventCodes = List.copyOf(eventCodes);
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }

    public String languageOrDefault() {
        return language == null ? DEFAULT_LANGUAGE : language;
    }
}
