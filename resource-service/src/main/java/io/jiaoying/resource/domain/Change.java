package io.jiaoying.resource.domain;

import java.util.Optional;

/** What an entry means for the directory. */
public enum Change {
    /** Nobody with this id is in the directory (any more). */
    NEW,
    UPDATED,
    /** Nothing to store and nothing to tell anybody. */
    UNCHANGED;

    public static Change of(Optional<Entry> present, Entry wanted) {
        return present.map(entry -> entry.equals(wanted) ? UNCHANGED : UPDATED).orElse(NEW);
    }
}
