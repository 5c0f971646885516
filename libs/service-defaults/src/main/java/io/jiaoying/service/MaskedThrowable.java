package io.jiaoying.service;

import org.jspecify.annotations.Nullable;

/** Stands in for an exception whose message holds a telephone number: same name, stack and causes, number masked. */
final class MaskedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String originalClass;

    private MaskedThrowable(Throwable original, @Nullable Throwable cause) {
        super(masked(original.getMessage()), cause, false, true);
        this.originalClass = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static boolean isNeededFor(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each.getMessage() != null && PhoneNumbers.in(each.getMessage())) {
                return true;
            }
        }
        return false;
    }

    static MaskedThrowable of(Throwable original) {
        Throwable cause = original.getCause();
        return new MaskedThrowable(original, cause == null ? null : of(cause));
    }

    private static @Nullable String masked(@Nullable String message) {
        return message == null ? null : PhoneNumbers.masked(message);
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the name of the original class is what a reader looks for
    public String toString() {
        return getMessage() == null ? originalClass : originalClass + ": " + getMessage();
    }
}
