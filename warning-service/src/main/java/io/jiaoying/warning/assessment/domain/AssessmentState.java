package io.jiaoying.warning.assessment.domain;

import java.util.Locale;

/** Where an assessment stands. */
public enum AssessmentState {
    /** Asks for opinions and a conclusion. */
    OPEN,
    /** Somebody has judged. */
    CONCLUDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayBecome(AssessmentState next) {
        return this == OPEN && next == CONCLUDED;
    }
}
