package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.Condition;
import io.jiaoying.incident.clock.domain.Regime;
import io.jiaoying.incident.clock.domain.RulePack;
import io.jiaoying.incident.domain.FlagRule;
import io.jiaoying.incident.domain.Grade;
import io.jiaoying.incident.domain.GradingTable;
import io.jiaoying.incident.domain.SensitiveTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a pack from its data (maps, lists, texts) and refuses it with the place of the first fault. */
public final class RulePackReader {
    private static final Set<String> PACK_FIELDS = Set.of(
            "$schema",
            "id",
            "version",
            "title",
            "effectiveFrom",
            "approvedBy",
            "demo",
            "regions",
            "regimes",
            "tags",
            "grading",
            "flags",
            "rules");
    private static final Set<String> REGIME_FIELDS = Set.of("id", "grades", "sensitive", "treatedAs");

    /** Versions are joined with the id by {@code @} and kept in one line of text. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private final Predicate<String> knownRegion;
    private final Condition.Language conditions;

    public RulePackReader(Predicate<String> knownRegion, Condition.Language conditions) {
        this.knownRegion = knownRegion;
        this.conditions = conditions;
    }

    /** FaultyRulePackException for anything a rule could be misread by. */
    public RulePack read(Map<?, ?> data) {
        PackNode pack = new PackNode("", data).only(PACK_FIELDS);
        List<SensitiveTag> tags = tags(pack);
        Predicate<String> knownTag = code -> tags.stream()
                        .anyMatch(tag -> tag.code().equals(code))
                || SensitiveTag.FIRST_SET.stream().anyMatch(tag -> tag.code().equals(code));
        List<GradingTable> tables =
                pack.nodesOrNone("grading").stream().map(GradingReader::table).toList();
        List<FlagRule> flags = pack.nodesOrNone("flags").stream()
                .map(node -> GradingReader.flag(node, knownTag))
                .toList();
        Map<String, Regime> regimes = regimes(pack, tables, knownTag);
        return new RulePack(
                name(pack, "id"),
                name(pack, "version"),
                pack.text("title"),
                instant(pack, "effectiveFrom"),
                pack.text("approvedBy"),
                pack.flagOr("demo", false),
                pack.words("regions", this::region),
                regimes,
                tags,
                tables,
                flags,
                new RuleReader(regimes.keySet(), knownTag, conditions).rules(pack));
    }

    private Optional<String> region(String code) {
        return Optional.of(code).filter(c -> c.equals(RulePack.WHOLE_COUNTRY) || knownRegion.test(c));
    }

    private static String name(PackNode pack, String field) {
        return pack.word(field, text -> Optional.of(text).filter(NAME.asMatchPredicate()));
    }

    private static Map<String, Regime> regimes(PackNode pack, List<GradingTable> tables, Predicate<String> knownTag) {
        var regimes = new LinkedHashMap<String, Regime>();
        for (PackNode node : pack.nodes("regimes")) {
            node.only(REGIME_FIELDS);
            String id = node.text("id");
            regimes.put(
                    id,
                    new Regime(
                            id,
                            node.words("grades", Grade::of),
                            node.wordsOrNone(
                                    "sensitive", code -> Optional.of(code).filter(knownTag)),
                            node.has("treatedAs") ? node.word("treatedAs", Grade::of) : null,
                            ownTable(id, tables)));
        }
        for (int i = 0; i < tables.size(); i++) {
            if (!regimes.containsKey(tables.get(i).regime())) {
                throw pack.fault(
                        "grading[" + i + "].regime",
                        "unknown word " + tables.get(i).regime());
            }
        }
        return Map.copyOf(regimes);
    }

    /** A table that does not grade the event grades for its own regime's rules. */
    private static @Nullable GradingTable ownTable(String regime, List<GradingTable> tables) {
        return tables.stream()
                .filter(table -> table.regime().equals(regime) && !table.decides())
                .findFirst()
                .orElse(null);
    }

    private static List<SensitiveTag> tags(PackNode pack) {
        return pack.nodesOrNone("tags").stream()
                .map(tag -> tag.only(Set.of("code", "name")))
                .map(tag -> new SensitiveTag(tag.text("code"), tag.text("name")))
                .toList();
    }

    private static Instant instant(PackNode node, String field) {
        try {
            return OffsetDateTime.parse(node.text(field)).toInstant();
        } catch (DateTimeException e) {
            throw node.fault(field, "not an instant with offset");
        }
    }
}
