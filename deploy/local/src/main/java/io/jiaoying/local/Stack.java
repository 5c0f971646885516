package io.jiaoying.local;

import io.jiaoying.local.backend.EmbeddedKafka;
import io.jiaoying.local.backend.EmbeddedPostgres;
import io.jiaoying.local.backend.KafkaTopics;
import io.jiaoying.local.backend.KeycloakSchema;
import io.jiaoying.local.backend.PostgresAdmin;
import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.Checkout;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The whole of Jiaoying on this machine: a handle over a data folder and a port offset. Processes keep running when the
 * handle is gone; another handle on the same folder steers the same processes.
 */
public final class Stack {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final StackFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final ServiceCommand commands;

    private Stack(StackFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
        this.secrets = folder.secrets();
        this.commands = new ServiceCommand(ports, secrets);
        this.postgres = new EmbeddedPostgres(
                folder.postgres(),
                ports.of(Component.POSTGRES),
                secrets.database("postgres"),
                folder.process(Component.POSTGRES));
        this.kafka = new EmbeddedKafka(
                folder.kafka(),
                ports.of(Component.KAFKA),
                ports.kafkaController(),
                folder.process(Component.KAFKA),
                List.of());
    }

    /** The stack whose data live in {@code dataFolder}, every port moved by {@code portOffset}. */
    public static Stack in(Path dataFolder, int portOffset) {
        return new Stack(new StackFolder(dataFolder), new Ports(portOffset));
    }

    /** Starts what does not run, loads the people at first start, and waits until all is ready and caught up. */
    public void up(Progress progress) {
        new StartSequence(this, progress).run();
    }

    /** Stops everything in reverse order; data stay. */
    public void down(Progress progress) {
        new StopSequence(this, progress).run();
    }

    /** Starts one component and waits until it is ready. */
    public void start(Component component) {
        launch(component);
        awaitReady(component);
    }

    /** Stops one component as an operator would. */
    public void stop(Component component) {
        switch (component) {
            case POSTGRES -> postgres.stop();
            case KAFKA -> kafka.stop();
            default -> process(component).stop(STOP_LIMIT);
        }
    }

    /** SIGKILL, as a crash would do. */
    public void kill(Component component) {
        process(component).kill();
    }

    public void restart(Component component) {
        stop(component);
        start(component);
    }

    public Ports ports() {
        return ports;
    }

    /** Where people and other systems reach it. */
    public URI gateway() {
        return ports.url(Component.GATEWAY);
    }

    /** An access token of a demo login. */
    public String token(String login) {
        return new Logins(ports).token(login);
    }

    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Superuser access, for looking into databases and ending sessions. */
    public PostgresAdmin postgres() {
        return postgres.admin();
    }

    public Path dataFolder() {
        return folder.path();
    }

    /** The process behind a component: its pid, its log, signals to it. */
    public BackgroundProcess process(Component component) {
        return folder.process(component);
    }

    public List<ComponentStatus> status() {
        return Arrays.stream(Component.values()).map(this::status).toList();
    }

    public ComponentStatus status(Component component) {
        return new StatusProbe(this).of(component);
    }

    /** Whether every component runs and is ready. */
    public boolean isUp() {
        return status().stream().allMatch(status -> status.state() == ComponentStatus.State.READY);
    }

    /** The offset with which the stack in {@code dataFolder} was last started. */
    public static OptionalInt rememberedPortOffset(Path dataFolder) {
        return new StackFolder(dataFolder).portOffset();
    }

    /** Deletes the data of the stopped stack in {@code dataFolder}. */
    public static void wipe(Path dataFolder) {
        new StackFolder(dataFolder).wipe();
    }

    /** Resident memory of all components together. */
    public long memoryKibibytes() {
        return Arrays.stream(Component.values())
                .mapToLong(this::memoryKibibytes)
                .sum();
    }

    /** Resident memory of one component and its children; 0 when it does not run. */
    public long memoryKibibytes(Component component) {
        return process(component)
                .running()
                .map(running -> MemoryUse.kibibytes(running.pid()))
                .orElse(0L);
    }

    StackFolder folder() {
        return folder;
    }

    /** Starts a component's process without waiting for more than what the next one needs. */
    void launch(Component component) {
        if (process(component).isRunning()) {
            return;
        }
        switch (component) {
            case POSTGRES -> startPostgres();
            case KAFKA -> kafka.launch();
            default ->
                process(component)
                        .launch(commands.command(component), commands.environment(component), Checkout.root());
        }
    }

    private void awaitReady(Component component) {
        if (component == Component.KAFKA) {
            kafka.awaitReady();
        }
        new ReadyWait(this, component).await();
    }

    void awaitKafka() {
        kafka.awaitReady();
    }

    Optional<String> obstacle(Component component) {
        return switch (component) {
            case POSTGRES -> postgres.admin().accepts() ? Optional.empty() : Optional.of("takes no connections");
            case KAFKA ->
                new KafkaTopics(kafka.bootstrapServers()).answers() ? Optional.empty() : Optional.of("does not answer");
            default -> Readiness.obstacle(component, ports);
        };
    }

    private void startPostgres() {
        postgres.start();
        PostgresAdmin admin = postgres.admin();
        Arrays.stream(Component.values())
                .filter(Component::hasOwnDatabase)
                .forEach(owner -> admin.createDatabase(owner.database(), secrets.database(owner.database())));
        KeycloakSchema.createIn(admin);
    }
}
