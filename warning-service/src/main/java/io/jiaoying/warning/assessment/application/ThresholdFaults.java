package io.jiaoying.warning.assessment.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaoying.warning.DataFaults;
import io.jiaoying.warning.assessment.domain.ReadingKind;
import io.jiaoying.warning.issuing.domain.Colour;
import io.jiaoying.warning.issuing.domain.EventTypes;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong with a pack of thresholds. */
final class ThresholdFaults {
    private static final Set<String> FIELDS =
            Set.of("id", "title", "source", "verified", "eventType", "kind", "stations", "rules");
    private static final Set<String> COLOURS =
            Arrays.stream(Colour.values()).map(Colour::wire).collect(Collectors.toSet());
    private static final Set<String> KINDS =
            Arrays.stream(ReadingKind.values()).map(ReadingKind::wire).collect(Collectors.toSet());

    private final DataFaults faults = new DataFaults();

    private ThresholdFaults() {}

    static DataFaults of(JsonNode pack) {
        ThresholdFaults found = new ThresholdFaults();
        found.pack(pack);
        return found.faults;
    }

    private void pack(JsonNode pack) {
        faults.known("", pack, FIELDS);
        for (String field : new String[] {"id", "title", "source"}) {
            faults.text(field, pack.path(field));
        }
        faults.flag("verified", pack.path("verified"));
        faults.known("eventType", pack.path("eventType"), EventTypes::known);
        faults.word("kind", pack.path("kind"), KINDS);
        pack.path("stations").fields().forEachRemaining(station -> station.getValue()
                .fields()
                .forEachRemaining(
                        limit -> number("stations." + station.getKey() + "." + limit.getKey(), limit.getValue())));
        faults.each("rules", pack.path("rules"), true, this::rule);
    }

    private void rule(String at, JsonNode rule) {
        faults.known(at + ".", rule, Set.of("colour", "window", "also", "when"));
        if (DataFaults.isThere(rule.path("colour"))) {
            faults.word(at + ".colour", rule.path("colour"), COLOURS);
        }
        faults.duration(at + ".window", rule.path("window"));
        Set<String> also = also(at + ".also", rule.path("also"));
        faults.text(at + ".when", rule.path("when"));
        condition(at + ".when", rule.path("when").asText(), also);
    }

    private Set<String> also(String at, JsonNode also) {
        Set<String> names = new TreeSet<>();
        also.fields().forEachRemaining(other -> {
            String name = other.getKey();
            if (name.matches("[a-z][a-z0-9]{0,30}") && !ThresholdCondition.NAMES.contains(name)) {
                names.add(name);
            } else {
                faults.add(at + "." + name, "须为小写字母开头的名称，且不同于已有变量", "must be a new name of small letters and digits");
            }
            faults.duration(at + "." + name, other.getValue());
        });
        return names;
    }

    private void condition(String at, String text, Set<String> also) {
        try {
            var unused = ThresholdCondition.of(text, also);
        } catch (IllegalArgumentException notOne) {
            Throwable cause = notOne.getCause();
            String why = cause == null ? notOne.getMessage() : cause.getMessage();
            faults.add(at, "不是有效的 CEL 条件", "is no CEL condition: " + why);
        }
    }

    private void number(String at, JsonNode node) {
        if (!node.isNumber()) {
            faults.add(at, "须为数字", "must be a number");
        }
    }
}
