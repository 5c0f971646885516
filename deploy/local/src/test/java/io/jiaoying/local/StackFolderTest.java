package io.jiaoying.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTest {
    @TempDir
    Path folder;

    @Test
    void secrets_are_drawn_once_and_only_their_owner_reads_them() throws IOException {
        StackFolder data = new StackFolder(folder);
        String key = data.secrets().directoryKey();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(data.secrets().directoryKey()).isEqualTo(key);
        assertThat(data.secrets().carrier()).isNotEqualTo(data.secrets().page());
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void wiping_removes_a_stacks_data_and_nothing_else() throws IOException {
        StackFolder data = new StackFolder(folder);
        data.rememberPortOffset(7);
        Files.createDirectories(folder.resolve("postgres/data"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        data.wipe();
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void a_folder_that_never_was_a_stacks_is_not_wiped() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        Files.createDirectories(folder.resolve("logs"));
        assertThatThrownBy(() -> new StackFolder(folder).wipe()).isInstanceOf(StackFailure.class);
        assertThat(folder.resolve("logs")).exists();
    }
}
