package io.jiaoying.incident.rulepack;

import io.jiaoying.incident.clock.domain.Circumstances;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.clock.domain.Moments;
import io.jiaoying.incident.clock.domain.Obligations;
import io.jiaoying.incident.clock.domain.RuleBook;
import io.jiaoying.incident.clock.domain.RulePacks;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Criterion;
import io.jiaoying.incident.domain.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Facts in, clocks out. The first line holds facts as {@code name=value}; occurrence 12:00, knowledge 12:05, receipt and
 * now 12:06 on 4 July 2026 unless stated. The previous hop and the leading report are taken as done at receipt.
 */
record GoldenCase(String name, Map<String, String> facts, List<String> expected) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    static List<GoldenCase> parse(String text) {
        var cases = new ArrayList<GoldenCase>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                cases.get(cases.size() - 1).expected().add(line.trim().replaceAll("\\s+", " "));
            } else {
                cases.add(of(line));
            }
        }
        return cases;
    }

    private static GoldenCase of(String line) {
        String[] words = line.trim().split("\\s+");
        Map<String, String> facts = new LinkedHashMap<>();
        Arrays.stream(words).skip(1).map(word -> word.split("=", 2)).forEach(pair -> facts.put(pair[0], pair[1]));
        return new GoldenCase(words[0], facts, new ArrayList<>());
    }

    RuleBook book(RulePacks packs) {
        return packs.bookFor(occurred(), facts.get("region"));
    }

    Circumstances circumstances(RuleBook book) {
        List<String> tags =
                facts.containsKey("tags") ? List.of(facts.get("tags").split(",")) : List.of();
        Figures figures = figures();
        return new Circumstances(
                facts.get("type"),
                book.grading().verdict(facts.get("type"), figures, tags),
                figures,
                tags,
                facts.containsKey("changed"),
                Duration.between(occurred(), now()),
                Duration.between(occurred(), facts.containsKey("ended") ? instant("ended", "") : now()));
    }

    /** The lines of the packs the case is about, in the order of their rules. */
    List<String> clocks(RulePacks packs) {
        RuleBook book = book(packs);
        Circumstances circumstances = circumstances(book);
        Instant received = instant("received", "2026-07-04T12:06");
        Map<String, Instant> reached = new HashMap<>();
        List.of("county", "city", "province", "ministry", "township", "same-level-government", "unit")
                .forEach(level -> reached.put(level, received));
        var moments = new Moments(
                occurred(),
                instant("known", "2026-07-04T12:05"),
                received,
                reached,
                instantOrNull("stable"),
                instantOrNull("ended"));
        List<String> about = List.of(facts.get("packs").split(","));
        return new Obligations(book, circumstances, moments, now())
                .arising(UUID.randomUUID(), List.of(), UUID::randomUUID, lead -> Optional.of(received)).stream()
                        .filter(clock -> about.contains(clock.pack().id()))
                        .map(GoldenCase::line)
                        .toList();
    }

    private static String line(Clock clock) {
        return String.join(
                " ",
                clock.pack().id() + "/" + clock.ruleId(),
                clock.from() + ">" + clock.to(),
                clock.mode().wire(),
                shown(clock.startsAt()),
                "->",
                shown(clock.dueAt()),
                clock.legal() ? "legal" : "reminder",
                clock.state().wire());
    }

    private static String shown(Instant instant) {
        return instant == null ? "-" : SHOWN.format(instant.atZone(CHINA));
    }

    private Instant occurred() {
        return instant("occurred", "2026-07-04T12:00");
    }

    private Instant now() {
        return instant("now", facts.getOrDefault("received", "2026-07-04T12:06"));
    }

    private Instant instant(String name, String otherwise) {
        return LocalDateTime.parse(facts.getOrDefault(name, otherwise))
                .atZone(CHINA)
                .toInstant();
    }

    private Instant instantOrNull(String name) {
        return facts.containsKey(name) ? instant(name, "") : null;
    }

    private Figures figures() {
        Long loss = facts.containsKey("loss") ? Long.valueOf(facts.get("loss")) : null;
        var people = new Casualties(
                number("dead"),
                number("missing"),
                number("trapped"),
                number("injured"),
                null,
                number("atRisk"),
                number("evacuated"));
        return Figures.of(people, loss)
                .with(Criterion.POISONED, number("poisoned"))
                .with(Criterion.MAGNITUDE, decimal("magnitude"))
                .with(Criterion.BURNT_HECTARES, decimal("hectares"));
    }

    private Integer number(String name) {
        return facts.containsKey(name) ? Integer.valueOf(facts.get(name)) : null;
    }

    private Double decimal(String name) {
        return facts.containsKey(name) ? Double.valueOf(facts.get(name)) : null;
    }

    @Override
    public String toString() {
        return name + " " + facts;
    }
}
