package io.jiaoying.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The totals of one call-out, in one snapshot. */
record CallBoard(int targets, Map<String, Integer> byState) {
    private static final Map<String, String> CHINESE = new LinkedHashMap<>();

    static {
        CHINESE.put("pending", "待呼");
        CHINESE.put("calling", "呼叫中");
        CHINESE.put("answered", "已应答");
        CHINESE.put("at-the-door", "上门中");
        CHINESE.put("unanswered", "未应答");
        CHINESE.put("stopped", "已停止");
    }

    static CallBoard of(JsonNode board) {
        Map<String, Integer> byState = new LinkedHashMap<>();
        board.path("byState")
                .fields()
                .forEachRemaining(e -> byState.put(e.getKey(), e.getValue().asInt()));
        return new CallBoard(board.path("targets").asInt(), byState);
    }

    int in(String state) {
        return byState.getOrDefault(state, 0);
    }

    /** Whatever states there are, a seventh one included, so that a wrong one shows. */
    int sum() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nobody's phone rings any more. */
    boolean quiet() {
        return in("pending") + in("calling") == 0;
    }

    String line() {
        StringBuilder line = new StringBuilder("目标 " + targets);
        CHINESE.forEach((state, chinese) ->
                line.append(" │ ").append(chinese).append(' ').append(in(state)));
        return line.append(" │ 合计 ").append(sum()).toString();
    }
}
