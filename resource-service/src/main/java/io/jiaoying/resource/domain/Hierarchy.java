package io.jiaoying.resource.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is above whom: the known people of the directory and, over them, the entries that are about to be. */
public final class Hierarchy {
    private final Set<String> people;
    private final Map<String, String> superiors;

    /** @param superiors person id → superior id, for those who have one */
    public Hierarchy(Set<String> people, Map<String, String> superiors) {
        this.people = new HashSet<>(people);
        this.superiors = new HashMap<>(superiors);
    }

    public Hierarchy with(Iterable<Entry> entries) {
        Hierarchy changed = new Hierarchy(people, superiors);
        for (Entry entry : entries) {
            changed.people.add(entry.id());
            entry.superior()
                    .ifPresentOrElse(
                            above -> changed.superiors.put(entry.id(), above),
                            () -> changed.superiors.remove(entry.id()));
        }
        return changed;
    }

    /** A superior or principal must be somebody of the directory, and nobody may be above themselves. */
    public Optional<Flaw> flawOf(Entry entry) {
        if (entry.superior().filter(above -> !people.contains(above)).isPresent()) {
            return Optional.of(new Flaw("superior", "没有这个人", "there is no such person"));
        }
        if (entry.deputyOf().filter(principal -> !people.contains(principal)).isPresent()) {
            return Optional.of(new Flaw("deputyOf", "没有这个人", "there is no such person"));
        }
        return isAboveItself(entry.id())
                ? Optional.of(new Flaw("superior", "上级关系成环", "the superiors form a circle"))
                : Optional.empty();
    }

    private boolean isAboveItself(String id) {
        Set<String> seen = new LinkedHashSet<>();
        String above = superiors.get(id);
        while (above != null && seen.add(above)) {
            if (above.equals(id)) {
                return true;
            }
            above = superiors.get(above);
        }
        return false;
    }
}
