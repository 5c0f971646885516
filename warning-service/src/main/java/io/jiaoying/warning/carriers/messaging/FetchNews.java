package io.jiaoying.warning.carriers.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.TakeCarrierNews;
import io.jiaoying.warning.carriers.application.NewsCursors;
import io.jiaoying.warning.carriers.application.NewsJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Fetches what a gateway has to tell where it may not call in. The cursor is kept after its news were taken; news fetched twice
 * change nothing.
 */
@ApplicationScoped
class FetchNews {
    private static final Logger LOG = Logger.getLogger(FetchNews.class);

    private final NewsCursors cursors;
    private final NewsJson json;
    private final ObjectMapper mapper;
    private final TakeCarrierNews take;
    private final Transactions transactions;
    private final Vertx vertx;

    FetchNews(
            NewsCursors cursors,
            NewsJson json,
            ObjectMapper mapper,
            TakeCarrierNews take,
            Transactions transactions,
            Vertx vertx) {
        this.cursors = cursors;
        this.json = json;
        this.mapper = mapper;
        this.take = take;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    /** From now on, every so often. */
    void of(String gateway, SignedHttp http, Duration every) {
        AtomicBoolean running = new AtomicBoolean();
        long timer = vertx.setPeriodic(every.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                fetch(gateway, http)
                        .onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.warnf("no news from gateway %s: %s", gateway, failure.toString()));
            }
        });
        LOG.infof("fetches the news of gateway %s every %s (timer %d)", gateway, every, timer);
    }

    /** Until there are no more. */
    private Uni<Void> fetch(String gateway, SignedHttp http) {
        return cursors.of(gateway)
                .chain(cursor -> http.get("/v1/news?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
                .chain(reply -> {
                    if (!reply.isTaken()) {
                        throw new IllegalStateException("http-" + reply.status());
                    }
                    JsonNode page = page(reply.body().getBytes());
                    String next = page.path("cursor").asText();
                    List<CarrierNews> news = readable(gateway, page.path("news"));
                    return page.path("news").isEmpty()
                            ? Uni.createFrom().voidItem()
                            : takeAll(news)
                                    .chain(() -> cursors.moveTo(gateway, next))
                                    .chain(() -> fetch(gateway, http));
                });
    }

    private Uni<Void> takeAll(List<CarrierNews> news) {
        return Multi.createFrom()
                .iterable(news)
                .onItem()
                .transformToUniAndConcatenate(one -> transactions.inTransaction(tx -> take.take(tx, one)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<CarrierNews> readable(String gateway, JsonNode all) {
        List<CarrierNews> news = new ArrayList<>();
        for (JsonNode one : all) {
            try {
                news.add(json.read(one));
            } catch (Refusal unreadable) {
                LOG.warnf("gateway %s told something unreadable: %s", gateway, unreadable.getMessage());
            }
        }
        return news;
    }

    private JsonNode page(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("the gateway's news are not JSON", e);
        }
    }
}
