package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The neighbourhood's HTTP side, on loopback only. */
final class Server implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final int LARGEST_BODY = 1 << 20;
    private static final int THREADS = 16;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Posting posting = new Posting();
    private final Neighbourhood neighbourhood;
    private final Mailbox mailbox;
    private final Optional<Smsc> smsc;
    private final Optional<SmscTeller> smscTeller;
    private final Faults smscFaults;

    Server(Settings settings, InstantSource clock) throws IOException {
        AttemptLog log = new AttemptLog();
        Outage outage = new Outage(clock);
        neighbourhood = new Neighbourhood(settings, log, posting, clock);
        mailbox = new Mailbox(settings.smtpPort(), neighbourhood);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        http.setExecutor(threads);
        News news = new News();
        Keys keys = new Keys(settings.secret());
        CallBacks callBacks = new CallBacks(posting, keys, clock, news);
        Faults gatewayFaults = new Faults(clock);
        smscFaults = new Faults(clock);
        smsc = settings.smppPort() < 0
                ? Optional.empty()
                : Optional.of(new Smsc(settings.smppPort(), settings.smppPassword(), smscFaults));
        smscTeller = smsc.map(centre -> new SmscTeller(centre, smscFaults));
        CarrierApi carrier = new CarrierApi(neighbourhood, callBacks, news, keys, outage, gatewayFaults, clock);
        FaultDesk faults = new FaultDesk(gatewayFaults, smscFaults, smsc);
        TestDesk desk = new TestDesk(neighbourhood, log, posting, outage);
        route("/v1/messages", carrier::message);
        route("/v1/message-batches", carrier::batch);
        route("/v1/news", carrier::news);
        route("/v1/faults", faults::set);
        route("/v1/keys", new KeyDesk(keys)::change);
        route("/v1/log", desk::log);
        route("/v1/behaviour", desk::behaviour);
        route("/v1/outage", desk::outage);
        route("/v1/health", (exchange, body) -> Reply.of(200, Map.of("status", "UP")));
    }

    void start() {
        mailbox.start();
        smsc.ifPresent(centre -> centre.start(new SmscDesk(neighbourhood, smscTeller.orElseThrow(), smscFaults)));
        http.start();
    }

    /** Where the short message centre listens. */
    int smppPort() {
        return smsc.orElseThrow().port();
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        mailbox.close();
        smscTeller.ifPresent(SmscTeller::close);
        smsc.ifPresent(Smsc::close);
        neighbourhood.close();
        posting.close();
        threads.shutdownNow();
    }

    /** One address. */
    @FunctionalInterface
    private interface Route {
        Reply answer(HttpExchange exchange, byte[] body) throws IOException;
    }

    private void route(String path, Route route) {
        http.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
                write(exchange, exact(exchange, path) ? answer(route, exchange, body) : notFound());
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "cannot answer " + path, failure);
            }
        });
    }

    private static Reply answer(Route route, HttpExchange exchange, byte[] body) throws IOException {
        if (body.length > LARGEST_BODY) {
            return Reply.of(413, Map.of("reason", "body too large"));
        }
        try {
            return route.answer(exchange, body);
        } catch (JsonProcessingException malformed) {
            return Reply.of(400, Map.of("reason", "malformed JSON"));
        }
    }

    private static boolean exact(HttpExchange exchange, String path) {
        return exchange.getRequestURI().getPath().equals(path);
    }

    private static Reply notFound() {
        return Reply.of(404, Map.of("reason", "no such address"));
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(reply.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
