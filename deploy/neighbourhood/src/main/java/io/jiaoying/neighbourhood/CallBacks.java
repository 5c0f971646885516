package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells the other side, signed, what became of a call or text message. */
final class CallBacks implements Teller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Posting posting;
    private final Keys keys;
    private final InstantSource clock;
    private final News news;

    CallBacks(Posting posting, Keys keys, InstantSource clock, News news) {
        this.posting = posting;
        this.keys = keys;
        this.clock = clock;
        this.news = news;
    }

    /** Calls back, or keeps it to be fetched where the message names no address. */
    @Override
    public void tell(Message message, String carrierId, Act act, int sequence) {
        byte[] body = body(message, carrierId, act, sequence);
        if (message.callbackUrl().isEmpty()) {
            news.add(body);
            return;
        }
        posting.post(() -> request(message, body));
    }

    private HttpRequest request(Message message, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Keys.Signed signed = keys.sign(timestamp, body);
        HttpRequest.Builder request = Posting.json(message.callbackUrl(), body)
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.HEADER, signed.signature());
        signed.id().ifPresent(id -> request.setHeader(Keys.HEADER, id));
        String traceparent = message.traceparent();
        return (traceparent == null ? request : request.header("traceparent", traceparent)).build();
    }

    private byte[] body(Message message, String carrierId, Act act, int sequence) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("attemptId", message.attemptId());
        body.put("carrierId", carrierId);
        body.put("event", act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("heardSeconds", act.heardSeconds());
        body.put("key", act.key());
        body.put("words", act.words());
        body.put("reason", act.kind() == Act.Kind.REFUSED ? "no-such-number" : null);
        body.put(
                "at",
                clock.instant()
                        .atZone(BEIJING)
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toOffsetDateTime()
                        .toString());
        body.put("sequence", sequence);
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
