package io.jiaoying.local.backend;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.Commands;
import io.jiaoying.local.process.FailedStart;
import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.PidFile;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL server on 127.0.0.1. A handle over its folder: a second handle on the same folder and port steers the
 * same server.
 */
public final class EmbeddedPostgres {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Path home;
    private final int port;
    private final String password;
    private final BackgroundProcess process;

    /**
     * @param home its data and password; created at first start
     * @param password of the superuser {@code postgres}, fixed at first start
     */
    public EmbeddedPostgres(Path home, int port, String password, BackgroundProcess process) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** A server with its pid file and log inside {@code home}. */
    public static EmbeddedPostgres in(Path home, int port, String password) {
        PidFile pidFile = new PidFile(home.resolve("launcher.pid"));
        return new EmbeddedPostgres(home, port, password, new BackgroundProcess(pidFile, home.resolve("server.log")));
    }

    public int port() {
        return port;
    }

    public BackgroundProcess process() {
        return process;
    }

    /** Starts it and waits until it takes connections; does nothing when it runs. */
    public void start() {
        if (process.isRunning()) {
            return;
        }
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        forgetDeadPostmaster();
        process.launch(serverCommand(), Map.of("LC_ALL", "C", "TZ", "UTC"), home);
        if (!Pause.until(() -> process.hasDied() || admin().accepts(), START_LIMIT) || process.hasDied()) {
            throw process.hasDied()
                    ? FailedStart.died("postgres", process)
                    : FailedStart.notReady("postgres", process, START_LIMIT.toSeconds(), "does not answer");
        }
    }

    /** A fast shutdown: sessions are ended, everything is on disk. */
    public void stop() {
        if (process.isRunning()) {
            List<String> command = program("pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "20");
            if (!Commands.run(command, Map.of()).succeeded()) {
                process.signal("QUIT");
            }
        }
        process.awaitStop(STOP_LIMIT);
    }

    /** SIGKILL to the postmaster, as a crash would do; its sessions end by themselves. */
    public void kill() {
        process.kill();
    }

    /** What only the superuser does: roles, databases, ending sessions. */
    public PostgresAdmin admin() {
        return new PostgresAdmin(port, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise() {
        try {
            Files.createDirectories(home);
            Path passwordFile = home.resolve("password.tmp");
            Files.writeString(passwordFile, password);
            Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
            Commands.Outcome outcome = Commands.run(initCommand(passwordFile), Map.of("LC_ALL", "C", "TZ", "UTC"));
            Files.delete(passwordFile);
            if (!outcome.succeeded()) {
                throw new StackFailure("PostgreSQL 初始化失败。", "PostgreSQL's initdb failed: " + outcome.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> initCommand(Path passwordFile) {
        return program(
                "initdb",
                "--pgdata=" + data(),
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
    }

    private List<String> serverCommand() {
        List<String> command = program("postgres", "-D", data().toString(), "-p", Integer.toString(port));
        PostgresSettings.ALL.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    private List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>(PostgresUser.prefix(home));
        command.add(PostgresBinaries.folder().resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path data() {
        return home.resolve("data");
    }

    /** After a crash the lock file may name a pid that another program has taken over meanwhile. */
    private void forgetDeadPostmaster() {
        Path lock = data().resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && !isPostgres(Files.readAllLines(lock).get(0))) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }
}
