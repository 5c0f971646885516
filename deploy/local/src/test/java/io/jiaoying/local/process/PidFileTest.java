package io.jiaoying.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private static final Instant SINCE = Instant.parse("2026-07-04T04:01:00Z");

    @TempDir
    Path folder;

    @Test
    void a_living_process_is_found_again() {
        PidFile file = new PidFile(folder.resolve("run/own.pid"));
        long self = ProcessHandle.current().pid();
        file.write(self, SINCE);
        assertThat(file.running()).contains(new PidFile.Running(self, SINCE));
    }

    @Test
    void a_recycled_pid_is_not_taken_for_the_recorded_process() throws IOException {
        Path path = folder.resolve("own.pid");
        PidFile file = new PidFile(path);
        file.write(ProcessHandle.current().pid(), SINCE);
        List<String> lines = Files.readAllLines(path);
        Files.writeString(path, lines.get(0) + "\nstarted-at-another-time\n" + lines.get(2) + "\n");
        assertThat(file.running()).isEmpty();
    }

    @Test
    void an_ended_process_is_not_running_and_counts_as_died_until_its_file_is_cleared() throws Exception {
        PidFile file = new PidFile(folder.resolve("short.pid"));
        Process process = new ProcessBuilder("sleep", "30").start();
        file.write(process.pid(), SINCE);
        BackgroundProcess background = new BackgroundProcess(file, folder.resolve("short.log"));
        assertThat(background.isRunning()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(background.isRunning()).isFalse();
        assertThat(background.hasDied()).isTrue();
        file.delete();
        assertThat(background.hasDied()).isFalse();
    }

    @Test
    void rubbish_and_absence_mean_nothing_runs() throws IOException {
        Path path = folder.resolve("rubbish.pid");
        assertThat(new PidFile(path).running()).isEmpty();
        Files.writeString(path, "not a pid\nx\ny\n");
        assertThat(new PidFile(path).running()).isEmpty();
    }
}
