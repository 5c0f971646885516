package io.jiaoying.local.backend;

import com.sun.security.auth.module.UnixSystem;
import io.jiaoying.local.process.Commands;
import io.jiaoying.local.process.StackFailure;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root; for root its programs run where they do not look like root. */
final class PostgresUser {
    private static final List<String> IN_OWN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private PostgresUser() {}

    /** What to put before a PostgreSQL command whose files live in {@code home}. */
    static List<String> prefix(Path home) {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (Commands.run("unshare", "-U", "true").succeeded()) {
            return IN_OWN_NAMESPACE;
        }
        // Containers often forbid user namespaces; there the files are handed to nobody.
        boolean handedOver =
                Commands.run("chown", "-R", "65534:65534", home.toString()).succeeded();
        if (handedOver
                && Commands.run("setpriv", "--reuid=65534", "ls", home.toString())
                        .succeeded()) {
            return AS_NOBODY;
        }
        throw new StackFailure(
                "PostgreSQL 不能以 root 身份运行，而本机不允许用户命名空间；请换普通用户运行，或用 --data 指定 nobody 可访问的目录。",
                "PostgreSQL cannot run as root and this machine forbids user namespaces; run as a normal user, or give a"
                        + " --data folder that nobody can reach.");
    }
}
