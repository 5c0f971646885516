package io.jiaoying.bench.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where ids and incident numbers stand in a statement's values, so that every execution can be given fresh ones cheaply. */
final class Slots {
    static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=\\d{6}-\\d{8}-)\\d{6,}");

    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final List<Boolean> ids = new ArrayList<>();

    /** A text cut at its slots: {@code literals} has one more element than {@code slots}. */
    record Parts(List<String> literals, List<Integer> slots) {
        String filled(String[] fresh) {
            if (slots.isEmpty()) {
                return literals.get(0);
            }
            var text = new StringBuilder(literals.get(0));
            for (int i = 0; i < slots.size(); i++) {
                text.append(fresh[slots.get(i)]).append(literals.get(i + 1));
            }
            return text.toString();
        }
    }

    Parts cut(String text) {
        var literals = new ArrayList<String>();
        var slots = new ArrayList<Integer>();
        Matcher unique = UNIQUE.matcher(text);
        int from = 0;
        while (unique.find()) {
            literals.add(text.substring(from, unique.start()));
            slots.add(slot(unique.group()));
            from = unique.end();
        }
        literals.add(text.substring(from));
        return new Parts(literals, slots);
    }

    private int slot(String text) {
        Integer slot = known.putIfAbsent(text, known.size());
        if (slot == null) {
            ids.add(text.contains("-"));
        }
        return slot == null ? known.size() - 1 : slot;
    }

    int count() {
        return known.size();
    }

    /** Whether a UUID stood in this slot; otherwise it was an incident's running number. */
    boolean isId(int slot) {
        return ids.get(slot);
    }
}
