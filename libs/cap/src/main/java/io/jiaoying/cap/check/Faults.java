package io.jiaoying.cap.check;

import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Fault.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects faults; a message with more than a hundred is told the first hundred. */
final class Faults {
    private static final int MOST = 100;

    private final Kind kind;
    private final List<Fault> found = new ArrayList<>();

    Faults(Kind kind) {
        this.kind = kind;
    }

    void add(String path, String chinese, String english) {
        if (found.size() < MOST) {
            found.add(new Fault(kind, path, chinese, english));
        }
    }

    void addIf(boolean wrong, String path, String chinese, String english) {
        if (wrong) {
            add(path, chinese, english);
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
