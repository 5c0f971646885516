package io.jiaoying.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void the_last_trouble_counts_more_than_later_chatter_and_stack_frames() throws IOException {
        Path log = log("2026 ERROR cannot connect\n\tat io.jiaoying.X\n    at java.base\n2026 INFO stopped\n\n");
        assertThat(LogTail.lastMeaningful(log)).contains("2026 ERROR cannot connect");
    }

    @Test
    void of_a_json_line_the_message_is_shown() throws IOException {
        Path log = log("{\"level\":\"ERROR\",\"message\":\"port 8081 is taken\",\"service\":\"incident\"}\n");
        assertThat(LogTail.lastMeaningful(log)).contains("port 8081 is taken");
    }

    @Test
    void without_trouble_the_last_line_is_shown_and_without_a_log_nothing() throws IOException {
        assertThat(LogTail.lastMeaningful(log("one\ntwo\n\n"))).contains("two");
        assertThat(LogTail.lastMeaningful(folder.resolve("none.log"))).isEmpty();
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("some.log"), text);
    }
}
