package io.jiaoying.cap.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in the order of a segment's elements.
 *
 * @param children the order within, for elements that hold others
 */
record Slot(
        String name,
        boolean required,
        boolean repeats,
        @Nullable Content content,
        @Nullable List<Slot> children) {
    static Slot required(String name, Content content) {
        return new Slot(name, true, false, content, null);
    }

    static Slot optional(String name, Content content) {
        return new Slot(name, false, false, content, null);
    }

    static Slot several(String name, Content content) {
        return new Slot(name, false, true, content, null);
    }

    static Slot oneOrMore(String name, Content content) {
        return new Slot(name, true, true, content, null);
    }

    static Slot segments(String name, List<Slot> children) {
        return new Slot(name, false, true, null, children);
    }
}
