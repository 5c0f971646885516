package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.ClockRule;
import io.jiaoying.incident.clock.domain.Condition;
import io.jiaoying.incident.clock.domain.Mode;
import io.jiaoying.incident.clock.domain.RuleScope;
import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Levels;
import io.jiaoying.incident.domain.ReportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the rules of a pack. */
final class RuleReader {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "basis",
            "evidence",
            "verified",
            "regime",
            "eventTypes",
            "grades",
            "sensitive",
            "when",
            "from",
            "to",
            "mode",
            "clock",
            "limit",
            "times",
            "repeats",
            "until",
            "report",
            "followOn",
            "lookAgainAfter",
            "note");

    private final Set<String> regimes;
    private final Predicate<String> knownTag;
    private final Condition.Language conditions;

    RuleReader(Set<String> regimes, Predicate<String> knownTag, Condition.Language conditions) {
        this.regimes = regimes;
        this.knownTag = knownTag;
        this.conditions = conditions;
    }

    List<ClockRule> rules(PackNode pack) {
        var ids = new HashSet<String>();
        var rules = new ArrayList<ClockRule>();
        for (PackNode node : pack.nodesOrNone("rules")) {
            ClockRule rule = rule(node.only(FIELDS));
            if (!ids.add(rule.id())) {
                throw node.fault("id", "used twice: " + rule.id());
            }
            rules.add(rule);
        }
        FollowOns.check(pack, rules);
        return List.copyOf(rules);
    }

    private ClockRule rule(PackNode node) {
        return new ClockRule(
                node.text("id"),
                BasisReader.basis(node),
                BasisReader.verified(node),
                node.textOrNull("evidence"),
                scope(node),
                node.word("from", word -> Optional.of(word).filter(Levels::isKnown)),
                node.word("to", word -> Optional.of(word).filter(Levels::isKnown)),
                node.word("mode", Mode::of),
                TimingReader.timing(node),
                node.has("report") ? node.word("report", ReportKind::of) : ReportKind.FIRST,
                node.wordsOrNone("followOn", Optional::of),
                node.textOrNull("note"));
    }

    private RuleScope scope(PackNode node) {
        String when = node.textOrNull("when");
        return new RuleScope(
                node.word("regime", word -> Optional.of(word).filter(regimes::contains)),
                node.words("eventTypes", word -> Optional.of(word).filter(EventTypes::isKnownOrFamily)),
                EnumSet.copyOf(node.words("grades", Grade::of)),
                node.wordsOrNone("sensitive", code -> Optional.of(code).filter(knownTag)),
                node.has("lookAgainAfter") ? TimingReader.duration(node, "lookAgainAfter") : null,
                when,
                when == null ? Condition.ALWAYS : condition(node, when));
    }

    private Condition condition(PackNode node, String when) {
        try {
            return conditions.compile(when);
        } catch (IllegalArgumentException e) {
            throw node.fault("when", "does not compile: " + e.getMessage());
        }
    }
}
