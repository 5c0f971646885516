package io.jiaoying.service;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Keeps telephone numbers out of the log, also those inside exceptions. */
@LoggingFilter(name = "phone-numbers")
public final class PhoneNumberFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = formatted(record);
        if (message != null && PhoneNumbers.in(message)) {
            replace(record, PhoneNumbers.masked(message));
        }
        Throwable thrown = record.getThrown();
        if (thrown != null && MaskedThrowable.isNeededFor(thrown)) {
            record.setThrown(MaskedThrowable.of(thrown));
        }
        return true;
    }

    private static @Nullable String formatted(LogRecord record) {
        return record instanceof ExtLogRecord extended ? extended.getFormattedMessage() : record.getMessage();
    }

    private static void replace(LogRecord record, String message) {
        if (record instanceof ExtLogRecord extended) {
            extended.setMessage(message, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(message);
        }
    }
}
