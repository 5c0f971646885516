package io.jiaoying.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundProcessTest {
    @TempDir
    Path folder;

    @Test
    void it_runs_in_a_session_of_its_own_and_writes_its_log() throws IOException {
        BackgroundProcess process = launched("echo hello; ps -o sid= -p $$; exec sleep 60");
        try {
            assertThat(Pause.until(() -> logLines().size() == 2, Duration.ofSeconds(5)))
                    .isTrue();
            long pid = process.running().orElseThrow().pid();
            assertThat(logLines().get(0)).isEqualTo("hello");
            assertThat(logLines().get(1).strip()).isEqualTo(Long.toString(pid));
        } finally {
            process.stop(Duration.ofSeconds(5));
        }
        assertThat(process.isRunning()).isFalse();
        assertThat(process.hasDied()).isFalse();
    }

    @Test
    void what_ignores_the_request_to_stop_is_killed_after_the_patience() {
        BackgroundProcess process = launched("trap '' TERM; echo deaf; while true; do sleep 0.1; done");
        assertThat(Pause.until(() -> logLines().size() == 1, Duration.ofSeconds(5)))
                .isTrue();
        long begun = System.nanoTime();
        process.stop(Duration.ofMillis(300));
        assertThat(process.isRunning()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void settings_of_the_callers_shell_for_other_servers_do_not_leak_in() {
        BackgroundProcess process = launched("echo own=$QUARKUS_PROFILE");
        assertThat(Pause.until(() -> logLines().size() == 1, Duration.ofSeconds(5)))
                .isTrue();
        assertThat(logLines()).containsExactly("own=embedded");
        assertThat(Pause.until(process::hasDied, Duration.ofSeconds(5))).isTrue();
    }

    private BackgroundProcess launched(String script) {
        BackgroundProcess process =
                new BackgroundProcess(new PidFile(folder.resolve("it.pid")), folder.resolve("it.log"));
        process.launch(List.of("sh", "-c", script), Map.of("QUARKUS_PROFILE", "embedded"), folder);
        return process;
    }

    private List<String> logLines() {
        try {
            return Files.readAllLines(folder.resolve("it.log"));
        } catch (IOException notYet) {
            return List.of();
        }
    }
}
