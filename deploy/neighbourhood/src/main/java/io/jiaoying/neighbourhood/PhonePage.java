package io.jiaoying.neighbourhood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person does on the phone page of a text message: confirm, and say how things stand. */
final class PhonePage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Posting posting;

    PhonePage(Posting posting) {
        this.posting = posting;
    }

    void confirm(String page) {
        post(page + "/answer", Map.of("quality", "pressed"));
    }

    void feedBack(String page, Dice dice) {
        int toMove = dice.upTo(60);
        Map<String, Object> feedback = new LinkedHashMap<>();
        feedback.put("commander", "村支书");
        feedback.put("villagesAffected", 1 + dice.upTo(2));
        feedback.put("peopleToMove", toMove);
        feedback.put("peopleMoved", toMove - toMove / 5);
        feedback.put("refusing", toMove / 10);
        feedback.put("shelterUsed", "村委会");
        feedback.put("notes", "正在组织转移");
        post(page + "/feedback", feedback);
    }

    private void post(String uri, Map<String, Object> body) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(body);
            posting.post(() -> Posting.json(uri, bytes)
                    .header("Accept", "application/json")
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
