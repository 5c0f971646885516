package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.domain.Criterion;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.FlagRule;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.GradingTable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads grading tables and flags. */
final class GradingReader {
    private static final Set<String> TABLE_FIELDS =
            Set.of("regime", "basis", "evidence", "verified", "eventTypes", "decides", "scales", "note");
    private static final Set<String> FLAG_FIELDS =
            Set.of("id", "name", "basis", "evidence", "verified", "eventTypes", "atLeast", "tags", "note");

    private GradingReader() {}

    static GradingTable table(PackNode node) {
        node.only(TABLE_FIELDS);
        return new GradingTable(
                node.text("regime"),
                BasisReader.basis(node).text(),
                BasisReader.verified(node),
                eventTypes(node),
                node.flagOr("decides", true),
                scales(node.node("scales")));
    }

    private static Map<Criterion, Map<Grade, BigDecimal>> scales(PackNode scales) {
        var read = new EnumMap<Criterion, Map<Grade, BigDecimal>>(Criterion.class);
        for (String name : scales.names()) {
            Criterion criterion = Criterion.of(name).orElseThrow(() -> scales.fault(name, "unknown word " + name));
            read.put(criterion, scale(scales.node(name)));
        }
        return Collections.unmodifiableMap(read);
    }

    /** A higher grade never takes a smaller figure: more casualties would lower the grade. */
    private static Map<Grade, BigDecimal> scale(PackNode node) {
        var steps = new EnumMap<Grade, BigDecimal>(Grade.class);
        node.numbers()
                .forEach((name, figure) ->
                        steps.put(Grade.of(name).orElseThrow(() -> node.fault(name, "unknown word " + name)), figure));
        BigDecimal below = BigDecimal.valueOf(-1);
        for (Map.Entry<Grade, BigDecimal> step : steps.entrySet()) {
            if (step.getValue().compareTo(below) <= 0) {
                throw node.fault(step.getKey().wire(), "must be above the figure of the grade below");
            }
            below = step.getValue();
        }
        return Collections.unmodifiableMap(steps);
    }

    static FlagRule flag(PackNode node, Predicate<String> knownTag) {
        node.only(FLAG_FIELDS);
        var atLeast = new EnumMap<Criterion, BigDecimal>(Criterion.class);
        PackNode figures = node.node("atLeast");
        figures.numbers()
                .forEach((name, figure) -> atLeast.put(
                        Criterion.of(name).orElseThrow(() -> figures.fault(name, "unknown word " + name)), figure));
        return new FlagRule(
                node.text("id"),
                node.text("name"),
                BasisReader.basis(node).text(),
                BasisReader.verified(node),
                eventTypes(node),
                Collections.unmodifiableMap(atLeast),
                node.wordsOrNone("tags", code -> Optional.of(code).filter(knownTag)));
    }

    private static List<String> eventTypes(PackNode node) {
        return node.words("eventTypes", word -> Optional.of(word).filter(EventTypes::isKnownOrFamily));
    }
}
