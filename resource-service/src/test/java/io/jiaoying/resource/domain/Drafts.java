package io.jiaoying.resource.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Import lines that speak. */
final class Drafts {
    static final Hierarchy EMPTY_DIRECTORY = new Hierarchy(Set.of(), Map.of());

    private Drafts() {}

    static EntryDraft person(String id) {
        return new EntryDraft(id, "李明", "值班员", "610725000000", "10000000001", "", "", "");
    }

    static EntryDraft personUnder(String id, String superior) {
        return new EntryDraft(id, "李明", "值班员", "610725000000", "10000000001", superior, "", "");
    }

    static EntryDraft personCalling(String id, String phone) {
        return new EntryDraft(id, "李明", "值班员", "610725000000", phone, "", "", "");
    }

    static ImportCheck checked(Hierarchy directory, ImportLine... lines) {
        return ImportCheck.of(List.of(lines), directory, region -> region.startsWith("61"), region -> region);
    }
}
