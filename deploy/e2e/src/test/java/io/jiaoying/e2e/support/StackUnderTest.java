package io.jiaoying.e2e.support;

import static org.awaitility.Awaitility.await;

import io.jiaoying.events.Topics;
import io.jiaoying.events.Topics.Subscription;
import io.jiaoying.local.Component;
import io.jiaoying.local.Progress;
import io.jiaoying.local.Stack;
import io.jiaoying.scenarios.http.Addresses;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.http.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** The one stack all stories share: real servers, the four services and the simulated neighbourhood. */
public final class StackUnderTest implements AutoCloseable {
    private static final Progress PROGRESS = System.out::println;

    private static final List<String> WITH_OUTBOX = List.of("incident", "warning", "resource");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Stack stack;
    private final Addresses addresses;
    private final Tokens tokens;
    private final EventLog events;

    private StackUnderTest(Stack stack) {
        this.stack = stack;
        this.addresses = Addresses.local(stack.ports().offset());
        this.tokens = new Tokens(addresses.realm(), http, InstantSource.system());
        this.events = new EventLog(stack.kafkaBootstrapServers());
    }

    /** Empty data but for the 506 people; says how much memory it takes. */
    static StackUnderTest started() {
        Stack stack = FreshStack.start(PROGRESS);
        PROGRESS.say("stack under test: " + (stack.memoryKibibytes() >> 10) + " MiB resident");
        return new StackUnderTest(stack);
    }

    public Addresses addresses() {
        return addresses;
    }

    /** {@code /api/v1} at the gateway, by somebody. */
    public Api as(Login login) {
        return Api.by(addresses.gateway().resolve("/api/v1"), http, () -> tokens.of(login));
    }

    /** {@code /api/v1} at the gateway without a token. */
    public Api asNobody() {
        return Api.by(addresses.gateway().resolve("/api/v1"), http, () -> "");
    }

    Path dataFolder() {
        return stack.dataFolder();
    }

    /** The gateway's root, by nobody. */
    public Api gateway() {
        return root(Component.GATEWAY);
    }

    /** A process's own port, by nobody. */
    public Api root(Component component) {
        return Api.by(stack.ports().url(component), http, () -> "");
    }

    /** {@code /api/v1} at a service's own port, by somebody. */
    public Api directly(Component component, Login login) {
        return Api.by(URI.create(stack.ports().url(component) + "/api/v1"), http, () -> tokens.of(login));
    }

    public Api neighbourhood() {
        return root(Component.NEIGHBOURHOOD);
    }

    /** Where a service shows its metrics to nobody in particular: its own port, the gateway a port apart. */
    public Api metricsOf(Component component) {
        return component == Component.GATEWAY
                ? Api.by(URI.create("http://127.0.0.1:" + (9080 + stack.ports().offset())), http, () -> "")
                : root(component);
    }

    public EventLog events() {
        return events;
    }

    public KafkaBench kafkaBench() {
        return new KafkaBench(stack.kafkaBootstrapServers());
    }

    public Database database(String name) {
        return new Database(stack.postgres(), name);
    }

    public Path log(Component component) {
        return stack.process(component).log();
    }

    /** SIGKILL. */
    public void kill(Component component) {
        stack.kill(component);
    }

    /** SIGTERM, and waits for the end. */
    public void stop(Component component) {
        stack.stop(component);
    }

    /** Starts it and waits until it is ready. */
    public void start(Component component) {
        stack.start(component);
    }

    public void stopAll() {
        stack.down(PROGRESS);
    }

    public void startAll() {
        stack.up(PROGRESS);
    }

    /** Starts again whatever a story before left dead. */
    void ensureWhole() {
        if (!stack.isUp()) {
            stack.up(PROGRESS);
        }
    }

    /** Waits until nothing is under way between services: outboxes empty, every reader at its topic's end. */
    public void awaitQuiet() {
        try (KafkaBench kafka = kafkaBench()) {
            await("quiet").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> isQuiet(kafka));
        }
    }

    /** Waits until what was written so far about these incidents has left and been read; other stories may go on beside. */
    public void awaitRead(Collection<String> incidents) {
        try (KafkaBench kafka = kafkaBench()) {
            await("left").atMost(Duration.ofSeconds(60)).until(() -> waiting(incidents) == 0);
            var ends = kafka.ends(Topics.ALL);
            await("read").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> events.hasRead(ends));
        }
    }

    private long waiting(Collection<String> incidents) {
        return WITH_OUTBOX.stream()
                .mapToLong(name -> database(name)
                        .number("SELECT count(*) FROM outbox_waiting JOIN outbox USING (id) WHERE payload ~ '"
                                + String.join("|", incidents) + "'"))
                .sum();
    }

    private boolean isQuiet(KafkaBench kafka) {
        boolean published = pending() == 0;
        long lag = Topics.SUBSCRIPTIONS.stream().mapToLong(kafka::lag).sum();
        return published && lag == 0 && pending() == 0 && events.hasRead(kafka.ends(Topics.ALL));
    }

    private long pending() {
        return WITH_OUTBOX.stream()
                .mapToLong(name -> database(name).number("SELECT count(*) FROM outbox_waiting"))
                .sum();
    }

    /** Waits until warning-service has taken this person over from the directory's events. */
    public void awaitPerson(String personId) {
        Subscription projection = new Subscription(Topics.DIRECTORY, "warning-service");
        await("event about " + personId).atMost(Duration.ofSeconds(20)).until(() -> !events.all(
                        e -> e.is("directory.person-registered.v1", "personId", personId))
                .isEmpty());
        try (KafkaBench kafka = kafkaBench()) {
            await("projection of " + personId).atMost(Duration.ofSeconds(20)).until(() -> kafka.lag(projection) == 0);
        }
    }

    @Override
    public void close() {
        events.close();
        FreshStack.stop(stack, PROGRESS);
    }
}
