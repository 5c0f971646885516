package io.jiaoying.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.events.Topics;
import io.jiaoying.local.backend.ConsumerLag;
import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Loads the people of 勉县 into an empty directory, and waits until every reader of the directory knows them. */
final class FirstData {
    private static final String PEOPLE = "/seed/mianxian-506.csv";
    private static final Duration CATCH_UP_LIMIT = Duration.ofSeconds(60);

    private final Stack stack;
    private final Progress progress;

    FirstData(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void load() {
        String token = stack.token("demo-admin");
        if (directoryIsEmpty(token)) {
            progress.say("载入勉县 506 名人员… loading the 506 people of 勉县…");
            awaitPublished(importPeople(token));
        }
        awaitReaders();
    }

    private boolean directoryIsEmpty(String token) {
        Http.Answer answer = send(request("/api/v1/people?limit=1", token).GET().build());
        try {
            return new ObjectMapper().readTree(answer.body()).path("items").isEmpty();
        } catch (JsonProcessingException e) {
            throw failed(answer.body());
        }
    }

    /** How many people were taken. */
    private int importPeople(String token) {
        try (InputStream people = FirstData.class.getResourceAsStream(PEOPLE)) {
            if (people == null) {
                throw new IllegalStateException(PEOPLE + " is not on the class path");
            }
            HttpRequest.Builder request = request("/api/v1/people?mode=all-or-nothing", token)
                    .header("Content-Type", "text/csv; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(people.readAllBytes()));
            Http.Answer answer = send(request.build());
            progress.say("已载入 loaded: " + answer.body().strip());
            return new ObjectMapper().readTree(answer.body()).path("imported").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader's lag says nothing before the outbox has relayed what was imported. */
    private void awaitPublished(int people) {
        try (ConsumerLag topic = new ConsumerLag(stack.kafkaBootstrapServers())) {
            if (!Pause.until(() -> topic.written(Topics.DIRECTORY) >= people, CATCH_UP_LIMIT)) {
                throw new StackFailure(
                        "导入的人员没有在 " + CATCH_UP_LIMIT.toSeconds() + " 秒内发布到 " + Topics.DIRECTORY + "。",
                        "The imported people were not published on " + Topics.DIRECTORY + " within "
                                + CATCH_UP_LIMIT.toSeconds() + " s.");
            }
        }
    }

    private void awaitReaders() {
        for (Topics.Subscription reader : Topics.SUBSCRIPTIONS) {
            if (Topics.DIRECTORY.equals(reader.topic()) && !caughtUp(reader)) {
                throw new StackFailure(
                        reader.consumer() + " 没有在 " + CATCH_UP_LIMIT.toSeconds() + " 秒内读完 " + reader.topic() + "。",
                        reader.consumer() + " did not catch up with " + reader.topic() + " within "
                                + CATCH_UP_LIMIT.toSeconds() + " s.");
            }
        }
    }

    private boolean caughtUp(Topics.Subscription reader) {
        try (ConsumerLag lag = new ConsumerLag(stack.kafkaBootstrapServers())) {
            return Pause.until(() -> lag.isZero(reader.consumer(), reader.topic()), CATCH_UP_LIMIT);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        URI uri = stack.gateway().resolve(path);
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
    }

    private static Http.Answer send(HttpRequest request) {
        Http.Answer answer = Http.send(request).orElseThrow(() -> failed("no answer from " + request.uri()));
        if (!answer.ok()) {
            throw failed(request.uri() + " → " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static StackFailure failed(String why) {
        return new StackFailure("首次载入人员失败：" + why, "Loading the people failed: " + why);
    }
}
