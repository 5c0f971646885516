package io.jiaoying.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedStartTest {
    @TempDir
    Path folder;

    @Test
    void the_sentence_names_who_why_and_where_in_both_languages() throws IOException {
        String sentence = FailedStart.notReady("gateway", said("ERROR no route\n"), 180, "answers 503")
                .getMessage();
        assertThat(sentence)
                .contains("gateway 在 180 秒内未就绪（answers 503）：ERROR no route")
                .contains("gateway was not ready within 180 s (answers 503): ERROR no route")
                .contains(folder.resolve("it.log").toString())
                .doesNotContain("\n");
    }

    @Test
    void a_full_disk_is_called_a_full_disk() throws IOException {
        assertThat(FailedStart.died("kafka", said("java.io.IOException: No space left on device\nbye\n"))
                        .getMessage())
                .contains("磁盘已满")
                .contains("The disk is full");
    }

    private BackgroundProcess said(String log) throws IOException {
        Path file = Files.writeString(folder.resolve("it.log"), log);
        return new BackgroundProcess(new PidFile(folder.resolve("it.pid")), file);
    }
}
