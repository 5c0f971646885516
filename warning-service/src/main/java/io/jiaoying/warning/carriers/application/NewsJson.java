package io.jiaoying.warning.carriers.application;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.domain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a gateway tells of one attempt, called in or fetched. */
@ApplicationScoped
public class NewsJson {
    private final ObjectMapper mapper;
    private final InstantSource clock;

    NewsJson(ObjectMapper mapper, InstantSource clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @Nullable UUID attemptId,
            @Nullable String event,
            @Nullable Integer heardSeconds,
            @Nullable String key,
            @Nullable String words,
            @Nullable String reason,
            @Nullable OffsetDateTime at,
            @Nullable Integer sequence) {}

    /** @throws Refusal naming the field that is wrong */
    public CarrierNews read(byte[] bytes) {
        try {
            return news(mapper.readValue(bytes, Body.class));
        } catch (IOException notJson) {
            throw Refusal.invalid("", "请求正文不是有效的 JSON", "the body is not valid JSON");
        }
    }

    /** @throws Refusal naming the field that is wrong */
    public CarrierNews read(JsonNode node) {
        try {
            return news(mapper.treeToValue(node, Body.class));
        } catch (IOException notReadable) {
            throw Refusal.invalid("", "消息无法读取", "the news cannot be read");
        }
    }

    private CarrierNews news(Body body) {
        UUID attemptId = body.attemptId();
        String event = body.event();
        if (attemptId == null || event == null) {
            throw Refusal.invalid("attemptId", "attemptId 与 event 必填", "attemptId and event are required");
        }
        Outcome outcome = Outcome.of(event).orElseThrow(() -> Refusal.invalid("event", "未知的 event", "is unknown"));
        return new CarrierNews(
                attemptId,
                outcome,
                body.heardSeconds(),
                body.key(),
                body.words(),
                body.reason(),
                at(body.at()),
                body.sequence() == null ? 0 : body.sequence());
    }

    private Instant at(@Nullable OffsetDateTime at) {
        Instant now = clock.instant();
        return at == null || at.toInstant().isAfter(now) ? now : at.toInstant();
    }
}
