package io.jiaoying.warning.tasks.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.warning.DataFaults;
import io.jiaoying.warning.DataFile;
import io.jiaoying.warning.tasks.domain.TaskTemplate;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The templates of this installation, read once at start. */
@Startup
@ApplicationScoped
public class TaskTemplates {
    private static final String BAD = "任务模板有误 bad templates of tasks";

    private final List<TaskTemplate> all;

    TaskTemplates(@ConfigProperty(name = "jiaoying.tasks.templates") List<String> places) {
        Map<String, String> placeOf = new HashMap<>();
        List<TaskTemplate> read = new ArrayList<>();
        for (String place : places) {
            for (TaskTemplate template : DataFile.read(place, TaskTemplates::parse)) {
                refuseTwice(place, template.code(), placeOf.put(template.code(), place));
                read.add(template);
            }
        }
        this.all = List.copyOf(read);
    }

    private static void refuseTwice(String place, String code, @Nullable String other) {
        if (other != null) {
            throw new IllegalArgumentException(
                    "%s: %s: %s 已在 %s 中 / is in %s already".formatted(place, BAD, code, other, other));
        }
    }

    public List<TaskTemplate> all() {
        return all;
    }

    Optional<TaskTemplate> find(String code) {
        return all.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static List<TaskTemplate> parse(String json) {
        JsonNode tree = DataFaults.tree(json);
        TemplateFaults.of(tree).refuse(BAD);
        return DataFaults.value(tree, File.class).templates().stream()
                .map(Line::template)
                .toList();
    }

    record File(String source, List<Line> templates) {}

    record Line(
            String code,
            String title,
            String titleEn,
            String basis,
            boolean verified,
            @Nullable String phase,
            @Nullable List<String> colours,
            @Nullable List<String> eventTypes,
            @Nullable List<String> regions,
            String each,
            String within,
            @Nullable Map<String, String> options) {
        TaskTemplate template() {
            return new TaskTemplate(
                    code,
                    title,
                    titleEn,
                    basis,
                    verified,
                    "ended".equals(phase) ? TaskTemplate.Phase.ENDED : TaskTemplate.Phase.IN_FORCE,
                    Objects.requireNonNullElse(colours, List.of()),
                    Objects.requireNonNullElse(eventTypes, List.of()),
                    Objects.requireNonNullElse(regions, List.of()),
                    TaskTemplate.Level.valueOf(each.toUpperCase(Locale.ROOT)),
                    Duration.parse(within),
                    Objects.requireNonNullElse(options, Map.of()));
        }
    }
}
