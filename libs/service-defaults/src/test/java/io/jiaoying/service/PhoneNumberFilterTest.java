package io.jiaoying.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class PhoneNumberFilterTest {
    private final PhoneNumberFilter filter = new PhoneNumberFilter();

    private static ExtLogRecord record(String format, Object... parameters) {
        ExtLogRecord logged = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, "test");
        logged.setParameters(parameters);
        return logged;
    }

    @Test
    void a_number_given_as_a_parameter_is_masked() {
        ExtLogRecord logged = record("called %s, 100%% sure", "13812345678");
        assertThat(filter.isLoggable(logged)).isTrue();
        assertThat(logged.getFormattedMessage()).isEqualTo("called 138****5678, 100% sure");
    }

    @Test
    void a_record_without_numbers_is_left_alone() {
        ExtLogRecord logged = record("region %s", "610725101201");
        assertThat(filter.isLoggable(logged)).isTrue();
        assertThat(logged.getMessage()).isEqualTo("region %s");
        assertThat(logged.getFormattedMessage()).isEqualTo("region 610725101201");
    }

    @Test
    void a_number_inside_an_exception_is_masked_and_its_stack_kept() {
        IllegalStateException cause = new IllegalStateException("no such phone 13812345678");
        RuntimeException thrown = new RuntimeException("refused", cause);
        LogRecord logged = record("failed");
        logged.setThrown(thrown);
        assertThat(filter.isLoggable(logged)).isTrue();
        assertThat(logged.getThrown()).hasToString("java.lang.RuntimeException: refused");
        assertThat(logged.getThrown().getStackTrace()).isEqualTo(thrown.getStackTrace());
        assertThat(logged.getThrown().getCause())
                .hasToString("java.lang.IllegalStateException: no such phone 138****5678");
    }

    @Test
    void an_exception_without_numbers_stays_itself() {
        RuntimeException thrown = new RuntimeException("refused");
        LogRecord logged = record("failed");
        logged.setThrown(thrown);
        assertThat(filter.isLoggable(logged)).isTrue();
        assertThat(logged.getThrown()).isSameAs(thrown);
    }
}
