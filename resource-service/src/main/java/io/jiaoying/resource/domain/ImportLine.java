package io.jiaoying.resource.domain;

import java.util.List;
import java.util.function.Predicate;

/**
 * One record of an import file.
 *
 * @param line the file's line it begins in, counted from 1
 * @param misshapen what keeps it from being read field by field
 */
public record ImportLine(long line, EntryDraft draft, List<Flaw> misshapen) {
    public ImportLine(long line, EntryDraft draft) {
        this(line, draft, List.of());
    }

    List<Flaw> flaws(Predicate<String> knownRegion) {
        return misshapen.isEmpty() ? draft.flaws(knownRegion) : misshapen;
    }
}
