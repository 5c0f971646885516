package io.jiaoying.resource.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Which lines of an import file may enter the directory; lines may refer to later ones. */
public final class ImportCheck {
    private final Map<Long, Entry> accepted = new LinkedHashMap<>();
    private final List<RejectedLine> rejected = new ArrayList<>();

    private ImportCheck() {}

    public static ImportCheck of(
            List<ImportLine> lines,
            Hierarchy directory,
            Predicate<String> knownRegion,
            UnaryOperator<String> normaliseRegion) {
        ImportCheck check = new ImportCheck();
        check.eachLineByItself(lines, knownRegion, normaliseRegion);
        check.allTogether(directory);
        check.rejected.sort(Comparator.comparingLong(RejectedLine::line));
        return check;
    }

    public List<Entry> accepted() {
        return List.copyOf(accepted.values());
    }

    /** In the order of the file. */
    public List<RejectedLine> rejected() {
        return rejected;
    }

    private void eachLineByItself(
            List<ImportLine> lines, Predicate<String> knownRegion, UnaryOperator<String> normaliseRegion) {
        Map<String, Long> firstLineOf = new HashMap<>();
        for (ImportLine line : lines) {
            List<Flaw> flaws = new ArrayList<>(line.flaws(knownRegion));
            Long first = firstLineOf.putIfAbsent(line.draft().id(), line.line());
            if (first != null && !line.draft().id().isEmpty()) {
                flaws.add(new Flaw("id", "与第 " + first + " 行重复", "is already used in line " + first));
            }
            if (flaws.isEmpty()) {
                accepted.put(line.line(), line.draft().toEntry(normaliseRegion));
            }
            flaws.forEach(flaw -> rejected.add(new RejectedLine(line.line(), flaw)));
        }
    }

    /** A rejected line may leave others without their superior, so this goes on until nothing more falls. */
    private void allTogether(Hierarchy directory) {
        boolean fell = true;
        while (fell) {
            Hierarchy hierarchy = directory.with(accepted.values());
            fell = accepted.entrySet().removeIf(line -> {
                Optional<Flaw> flaw = hierarchy.flawOf(line.getValue());
                flaw.ifPresent(found -> rejected.add(new RejectedLine(line.getKey(), found)));
                return flaw.isPresent();
            });
        }
    }
}
