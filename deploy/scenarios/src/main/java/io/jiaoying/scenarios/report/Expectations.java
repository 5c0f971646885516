package io.jiaoying.scenarios.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the story promised and whether it was seen; the missing ones decide the exit code. */
public final class Expectations {
    /** A promise that was not kept. */
    public record Missing(String what, String expected, String seen) {
        @Override
        public String toString() {
            return what + "：应为 expected " + expected + "，实为 seen " + seen;
        }
    }

    private final Narrator narrator;
    private final List<Missing> missing = new ArrayList<>();
    private int kept;

    public Expectations(Narrator narrator) {
        this.narrator = narrator;
    }

    @CanIgnoreReturnValue
    public boolean equal(String what, Object expected, @Nullable Object seen) {
        return note(what, String.valueOf(expected), String.valueOf(seen), Objects.equals(expected, seen));
    }

    @CanIgnoreReturnValue
    public boolean atLeast(String what, long least, long seen) {
        return note(what, "≥ " + least, String.valueOf(seen), seen >= least);
    }

    @CanIgnoreReturnValue
    public boolean atMost(String what, long most, long seen) {
        return note(what, "≤ " + most, String.valueOf(seen), seen <= most);
    }

    @CanIgnoreReturnValue
    public boolean that(String what, String expected, String seen, boolean holds) {
        return note(what, expected, seen, holds);
    }

    /** Something that should have happened and never did. */
    public void missing(String what, String expected, String seen) {
        note(what, expected, seen, false);
    }

    public synchronized List<Missing> missing() {
        return List.copyOf(missing);
    }

    public synchronized int kept() {
        return kept;
    }

    @CanIgnoreReturnValue
    private synchronized boolean note(String what, String expected, String seen, boolean holds) {
        if (holds) {
            kept++;
            narrator.holds(what + "：" + seen);
        } else {
            Missing unkept = new Missing(what, expected, seen);
            missing.add(unkept);
            narrator.fails(unkept.toString());
        }
        return holds;
    }
}
