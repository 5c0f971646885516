package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.EventTypes;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.Levels;
import io.jiaoying.incident.domain.SensitiveTag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a pack from its data (maps, lists, texts) and refuses it with the place of the first fault. */
public final class RulePackReader {
    private static final Set<String> PACK_FIELDS = Set.of(
            "id", "version", "title", "effectiveFrom", "approvedBy", "demo", "regions", "regimes", "tags", "rules");
    private static final Set<String> RULE_FIELDS = Set.of(
            "id",
            "basis",
            "verified",
            "regime",
            "eventTypes",
            "grades",
            "sensitive",
            "from",
            "to",
            "mode",
            "clock",
            "limit",
            "note");

    private final Predicate<String> knownRegion;

    public RulePackReader(Predicate<String> knownRegion) {
        this.knownRegion = knownRegion;
    }

    /** FaultyRulePackException for anything a rule could be misread by. */
    public RulePack read(Map<?, ?> data) {
        PackNode pack = new PackNode("", data).only(PACK_FIELDS);
        Map<String, List<Grade>> regimes = regimes(pack);
        List<SensitiveTag> tags = tags(pack);
        return new RulePack(
                pack.text("id"),
                pack.text("version"),
                pack.text("title"),
                instant(pack, "effectiveFrom"),
                pack.text("approvedBy"),
                pack.has("demo") && pack.flag("demo"),
                pack.words("regions", this::region),
                regimes,
                tags,
                rules(pack, regimes, tags));
    }

    private Optional<String> region(String code) {
        return Optional.of(code).filter(c -> c.equals("*") || knownRegion.test(c));
    }

    private static Map<String, List<Grade>> regimes(PackNode pack) {
        var regimes = new LinkedHashMap<String, List<Grade>>();
        for (PackNode regime : pack.nodes("regimes")) {
            regimes.put(regime.only(Set.of("id", "grades")).text("id"), regime.words("grades", Grade::of));
        }
        return Map.copyOf(regimes);
    }

    private static List<SensitiveTag> tags(PackNode pack) {
        if (!pack.has("tags")) {
            return List.of();
        }
        return pack.nodes("tags").stream()
                .map(tag -> tag.only(Set.of("code", "name")))
                .map(tag -> new SensitiveTag(tag.text("code"), tag.text("name")))
                .toList();
    }

    private static List<ClockRule> rules(PackNode pack, Map<String, List<Grade>> regimes, List<SensitiveTag> tags) {
        var ids = new HashSet<String>();
        var rules = new ArrayList<ClockRule>();
        for (PackNode node : pack.nodes("rules")) {
            ClockRule rule = rule(node.only(RULE_FIELDS), regimes, tags);
            if (!ids.add(rule.id())) {
                throw node.fault("id", "used twice: " + rule.id());
            }
            rules.add(rule);
        }
        return List.copyOf(rules);
    }

    private static ClockRule rule(PackNode node, Map<String, List<Grade>> regimes, List<SensitiveTag> tags) {
        return new ClockRule(
                node.text("id"),
                node.text("basis"),
                node.flag("verified"),
                node.word("regime", word -> Optional.of(word).filter(regimes::containsKey)),
                node.words("eventTypes", word -> Optional.of(word).filter(EventTypes::isKnownOrFamily)),
                EnumSet.copyOf(node.words("grades", Grade::of)),
                sensitive(node, tags),
                node.word("from", word -> Optional.of(word).filter(Levels::isKnown)),
                node.word("to", word -> Optional.of(word).filter(Levels::isKnown)),
                node.word("mode", Mode::of),
                node.word("clock", ClockStart::of),
                limit(node),
                node.textOrNull("note"));
    }

    private static List<String> sensitive(PackNode node, List<SensitiveTag> tags) {
        if (!node.has("sensitive")) {
            return List.of();
        }
        return node.words("sensitive", code -> Optional.of(code)
                .filter(c -> tags.stream().anyMatch(tag -> tag.code().equals(c))
                        || SensitiveTag.FIRST_SET.stream()
                                .anyMatch(tag -> tag.code().equals(c))));
    }

    /** {@code "immediately"} or an ISO 8601 duration above zero. */
    private static @Nullable Duration limit(PackNode node) {
        String text = node.text("limit");
        if (text.equals("immediately")) {
            return null;
        }
        Duration limit = duration(node, text);
        if (limit.isNegative() || limit.isZero()) {
            throw node.fault("limit", "must be longer than nothing: " + text);
        }
        return limit;
    }

    private static Duration duration(PackNode node, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw node.fault("limit", "not an ISO 8601 duration: " + text);
        }
    }

    private static Instant instant(PackNode node, String field) {
        try {
            return OffsetDateTime.parse(node.text(field)).toInstant();
        } catch (DateTimeException e) {
            throw node.fault(field, "not an instant with offset");
        }
    }
}
