package io.jiaoying.warning.tasks.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.regions.Regions;
import io.jiaoying.warning.DataFaults;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.EventTypes;
import io.jiaoying.warning.tasks.domain.TaskTemplate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a file of task templates. */
final class TemplateFaults {
    private static final Set<String> FIELDS = Set.of(
            "code",
            "title",
            "titleEn",
            "basis",
            "verified",
            "phase",
            "colours",
            "eventTypes",
            "regions",
            "each",
            "within",
            "options");
    private static final Set<String> COLOURS =
            Arrays.stream(Colour.values()).map(Colour::wire).collect(Collectors.toSet());
    private static final Set<String> LEVELS = Arrays.stream(TaskTemplate.Level.values())
            .map(level -> level.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final DataFaults faults = new DataFaults();
    private final Set<String> codes = new HashSet<>();

    private TemplateFaults() {}

    static DataFaults of(JsonNode file) {
        TemplateFaults found = new TemplateFaults();
        found.faults.known("", file, Set.of("source", "templates"));
        found.faults.text("source", file.path("source"));
        found.faults.each("templates", file.path("templates"), true, found::template);
        return found.faults;
    }

    private void template(String at, JsonNode template) {
        faults.known(at + ".", template, FIELDS);
        for (String field : new String[] {"code", "title", "titleEn", "basis"}) {
            faults.text(at + "." + field, template.path(field));
        }
        if (!codes.add(template.path("code").asText())) {
            faults.add(at + ".code", "重复", "stands here twice");
        }
        faults.flag(at + ".verified", template.path("verified"));
        if (DataFaults.isThere(template.path("phase"))) {
            faults.word(at + ".phase", template.path("phase"), Set.of("ended", "in-force"));
        }
        faults.word(at + ".each", template.path("each"), LEVELS);
        faults.duration(at + ".within", template.path("within"));
        faults.each(at + ".colours", template.path("colours"), false, (place, one) -> faults.word(place, one, COLOURS));
        faults.each(
                at + ".eventTypes",
                template.path("eventTypes"),
                false,
                (place, one) -> faults.known(place, one, EventTypes::knownWithChildren));
        faults.each(
                at + ".regions",
                template.path("regions"),
                false,
                (place, one) -> faults.known(place, one, Regions.get()::known));
        options(at + ".options", template.path("options"));
    }

    private void options(String at, JsonNode options) {
        if (DataFaults.isThere(options) && !options.isObject()) {
            faults.add(at, "须为对象", "must be an object");
        }
        options.fields().forEachRemaining(one -> faults.text(at + "." + one.getKey(), one.getValue()));
    }
}
