package io.jiaoying.warning.tasks.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    DONE,
    /** After its limit. */
    DONE_LATE,
    /** The limit passed without it; it may still be done. */
    OVERDUE,
    /** The warning ended, or no longer asks for it. */
    ENDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean mayBecome(TaskState next) {
        return next().contains(next);
    }

    private Set<TaskState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(DONE, DONE_LATE, OVERDUE, ENDED);
            case OVERDUE -> EnumSet.of(DONE_LATE, ENDED);
            case DONE, DONE_LATE, ENDED -> EnumSet.noneOf(TaskState.class);
        };
    }
}
