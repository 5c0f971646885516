package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.jiaoying.scenarios.http.Answer;
import io.jiaoying.scenarios.http.HttpApi;
import io.jiaoying.scenarios.http.Login;
import io.jiaoying.scenarios.report.Expectations;
import io.jiaoying.scenarios.report.HopTable;
import io.jiaoying.scenarios.report.Narrator;
import io.jiaoying.scenarios.stream.EventLog;
import io.jiaoying.scenarios.stream.StreamEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an act plays with. */
public record Scene(
        HttpApi api,
        EventLog events,
        Narrator narrator,
        Expectations expectations,
        HopTable hops,
        InstantSource clock,
        List<String> closing,
        Supplier<String> untold) {
    private static final Duration HOP_LIMIT = Duration.ofSeconds(15);

    /** {@code untold} says, and forgets, what was counted and not told line by line. */
    public static Scene of(HttpApi api, EventLog events, Narrator narrator, Supplier<String> untold) {
        return new Scene(
                api,
                events,
                narrator,
                new Expectations(narrator),
                new HopTable(),
                InstantSource.system(),
                new ArrayList<>(),
                untold);
    }

    /** Somebody does something; the act ends when the answer's status is another. */
    @CanIgnoreReturnValue
    public Answer does(Login who, String what, String path, JsonNode body, int status) {
        narrator.does(who.chinese(), what);
        Answer answer = api.post(who, path, body);
        return answered(what, status, answer);
    }

    public Answer sees(Login who, String what, String path) {
        return answered(what, 200, api.get(who, path));
    }

    private Answer answered(String what, int status, Answer answer) {
        if (answer.status() != status) {
            throw broken(what, String.valueOf(status), answer.brief());
        }
        return answer;
    }

    /** Waits for an event that this story needs; the act ends when it does not come. */
    @CanIgnoreReturnValue
    public StreamEvent needs(String what, Predicate<StreamEvent> wanted) {
        return needs(what, HOP_LIMIT, wanted);
    }

    @CanIgnoreReturnValue
    public StreamEvent needs(String what, Duration atMost, Predicate<StreamEvent> wanted) {
        Optional<StreamEvent> event = events.await(atMost, wanted);
        if (event.isEmpty()) {
            throw broken(what, "事件 event", atMost.toSeconds() + " 秒内未见 nothing seen");
        }
        expectations.that(what, "", event.get().type(), true);
        return event.get();
    }

    /** Notes what is missing and says that the act cannot go on. */
    public StoryBrokenException broken(String what, String expected, String seen) {
        expectations.missing(what, expected, seen);
        return new StoryBrokenException(what);
    }

    /** Time goes by while the stream is followed. */
    public void letPass(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line for the very end. */
    public void remember(String line) {
        closing.add(line);
    }
}
