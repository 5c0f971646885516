package io.jiaoying.incident.clock.domain;

import io.jiaoying.incident.domain.SensitiveTag;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every version of every pack this installation knows. */
public record RulePacks(List<RulePack> all) {

    /** The version of each pack in force at that instant, for the region. */
    public List<RulePack> inForce(Instant instant, String region) {
        var newest = new TreeMap<String, RulePack>();
        all.stream()
                .filter(pack -> pack.isInForceAt(instant) && pack.holdsIn(region))
                .sorted(Comparator.comparing(RulePack::effectiveFrom))
                .forEach(pack -> newest.put(pack.id(), pack));
        return List.copyOf(newest.values());
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
        return sensitiveTags().stream().anyMatch(tag -> tag.code().equals(code));
    }
}
