package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.Levels;
import io.jiaoying.incident.domain.SensitiveTag;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every version of every pack this installation knows. */
public final class RulePacks {
    private final List<RulePack> all;
    private final Set<String> tags;
    private final Map<BookKey, RuleBook> books = new ConcurrentHashMap<>();

    private record BookKey(List<PackVersion> versions, String region, boolean city, boolean county) {}

    public RulePacks(List<RulePack> all) {
        this.all = List.copyOf(all);
        this.tags = sensitiveTags().stream().map(SensitiveTag::code).collect(Collectors.toUnmodifiableSet());
    }

    public List<RulePack> all() {
        return all;
    }

    /** The version of each pack in force at that instant, for the region. */
    public List<RulePack> inForce(Instant instant, String region) {
        var newest = new TreeMap<String, RulePack>();
        for (RulePack pack : all) {
            RulePack known = newest.get(pack.id());
            if (pack.isInForceAt(instant)
                    && pack.holdsIn(region)
                    && (known == null || pack.effectiveFrom().isAfter(known.effectiveFrom()))) {
                newest.put(pack.id(), pack);
            }
        }
        return List.copyOf(newest.values());
    }

    /** The rules for an incident that begins there and then. */
    public RuleBook bookFor(Instant instant, String region) {
        return book(inForce(instant, region), region);
    }

    /** Those in force there and then of which an incident has no version yet: it was corrected to have happened there. */
    public List<PackVersion> alsoInForce(Instant instant, String region, Collection<PackVersion> has) {
        return inForce(instant, region).stream()
                .map(RulePack::key)
                .filter(key -> has.stream().noneMatch(own -> own.id().equals(key.id())))
                .toList();
    }

    /** The rules an incident began with. */
    public RuleBook bookOf(Collection<PackVersion> versions, String region) {
        return book(these(versions), region);
    }

    private RuleBook book(List<RulePack> packs, String region) {
        String area = jurisdictions(packs, region);
        var key = new BookKey(
                packs.stream().map(RulePack::key).toList(), area, Levels.hasCity(region), Levels.hasCounty(region));
        return books.computeIfAbsent(key, unknown -> RuleBook.of(packs, region));
    }

    /** Places under the same packs' same regions share a book, if they have the same levels. */
    private static String jurisdictions(List<RulePack> packs, String region) {
        return packs.stream()
                .flatMap(pack -> pack.jurisdictionOver(region).stream())
                .max(Comparator.comparingInt(RulePack::specificity))
                .orElse(RulePack.WHOLE_COUNTRY);
    }

    /** The versions an incident began with; one no longer installed is left out. */
    public List<RulePack> these(Collection<PackVersion> versions) {
        return versions.stream()
                .flatMap(version -> find(version.id(), version.version()).stream())
                .toList();
    }

    public Optional<RulePack> find(String id, String version) {
        return all.stream()
                .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
                .findFirst();
    }

    public List<SensitiveTag> sensitiveTags() {
        return Stream.concat(SensitiveTag.FIRST_SET.stream(), all.stream().flatMap(pack -> pack.tags().stream()))
                .distinct()
                .toList();
    }

    public boolean knowsTag(String code) {
        return tags.contains(code);
    }
}
