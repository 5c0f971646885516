package io.jiaoying.e2e.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaoying.scenarios.http.Login;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The 叫应 of one warning that a story drafted, approved and started. */
public record CallOut(String warningId, StackUnderTest stack) {
    /** The states that always sum to the targets. */
    private static final List<String> STATES =
            List.of("pending", "calling", "answered", "unanswered", "at-the-door", "stopped");

    private static final List<String> OPEN = List.of("pending", "calling");

    /** A relayed red rain signal over that area, drafted by one party and issued by another. */
    public static String issuedWarning(StackUnderTest stack, String area, @Nullable String incidentId) {
        String id = stack.as(Login.PROVINCE_DUTY)
                .post("/warnings", redRain(area, incidentId))
                .expect(201)
                .id();
        stack.as(Login.DEMO_ADMIN)
                .post("/warnings/" + id + "/approval", Map.of())
                .expect(200);
        return id;
    }

    public static ObjectNode redRain(String area, @Nullable String incidentId) {
        ObjectNode warning = Json.object(Map.of(
                "eventType", "natural.rainstorm",
                "colour", "red",
                "headline", "暴雨红色预警信号",
                "description", "过去3小时降雨量已达100毫米以上,强降雨持续。",
                "instruction", "立即转移危险区域人员。",
                "areas", List.of(Map.of("region", area)),
                "issuerName", "气象台",
                "issuedAt", Reports.now().toString(),
                "relayed", true));
        warning.put("onset", Reports.now().toString());
        warning.put("expires", Reports.now().plusHours(6).toString());
        if (incidentId != null) {
            warning.put("incidentId", incidentId);
        }
        return warning;
    }

    public static CallOut started(StackUnderTest stack, String warningId, String profile) {
        stack.as(Login.DEMO_ADMIN)
                .post("/warnings/" + warningId + "/calls", Map.of("profile", profile))
                .expect(201);
        return new CallOut(warningId, stack);
    }

    public JsonNode board() {
        return asAdmin("/call-board").body();
    }

    public List<JsonNode> targets() {
        return stack.as(Login.DEMO_ADMIN).all("/warnings/" + warningId + "/calls");
    }

    private Reply asAdmin(String rest) {
        return stack.as(Login.DEMO_ADMIN).get("/warnings/" + warningId + rest).expect(200);
    }

    public boolean isOver() {
        JsonNode board = board();
        return sum(board, OPEN) == 0;
    }

    public static int answered(JsonNode board) {
        return sum(board, List.of("answered"));
    }

    public static int sumOfStates(JsonNode board) {
        return sum(board, STATES);
    }

    /** A sentence when the six states do not add up to the targets, overall or in a region. */
    public static List<String> faultsOf(JsonNode board) {
        List<String> faults = new ArrayList<>();
        if (sumOfStates(board) != board.path("targets").asInt(-1)) {
            faults.add("states do not sum to targets: " + board);
        }
        int regions = StreamSupport.stream(board.path("byRegion").spliterator(), false)
                .mapToInt(region -> region.path("targets").asInt())
                .sum();
        if (regions != board.path("targets").asInt(-1)) {
            faults.add("regions sum to " + regions + ": " + board);
        }
        return faults;
    }

    private static int sum(JsonNode board, Collection<String> states) {
        return states.stream()
                .mapToInt(state -> board.path("byState").path(state).asInt())
                .sum();
    }

    /** Call ids by the person they call. */
    public Map<String, JsonNode> targetsById() {
        return targets().stream().collect(Collectors.toMap(t -> t.path("id").asText(), t -> t));
    }
}
