package io.jiaoying.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The source tree this stack runs from; found by {@code -Djiaoying.root} or upwards from the working folder. */
public final class Checkout {
    private Checkout() {}

    /** @throws IllegalStateException outside any checkout */
    public static Path root() {
        String given = System.getProperty("jiaoying.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("不在叫应源码目录内，请用 -Djiaoying.root 指定。 Not inside a Jiaoying checkout: " + here);
    }

    /** Where this module's build keeps unpacked servers and jars. */
    public static Path localTarget() {
        return root().resolve("deploy/local/target");
    }
}
