package io.jiaoying.gateway.api;

import io.jiaoying.access.problem.Bilingual;

/** Why a live stream is not opened. */
final class StreamProblems {
    private StreamProblems() {}

    static Problem badLastEventId() {
        return new Problem(
                400,
                "bad-last-event-id",
                Bilingual.of("Last-Event-ID 无效", "Bad Last-Event-ID"),
                Bilingual.of("Last-Event-ID 不是本事件流给出的编号", "Last-Event-ID is not an id of this stream"));
    }

    static Problem positionNotHeld() {
        return new Problem(
                410,
                "stream-position-gone",
                Bilingual.of("事件已不再保存", "Events no longer held"),
                Bilingual.of(
                        "该编号之后的事件已不完整，请不带 Last-Event-ID 重新连接，并重新读取列表",
                        "Events after this id are no longer complete; connect without Last-Event-ID and read the lists again"));
    }

    static Problem tooManyStreams() {
        return new Problem(
                429,
                "too-many-requests",
                Bilingual.of("事件流过多", "Too many streams"),
                Bilingual.of("同一用户同时打开的事件流过多", "This party has too many streams open"));
    }

    static Problem notRunning() {
        return new Problem(
                503,
                "unavailable",
                Bilingual.of("事件流暂不可用", "Stream unavailable"),
                Bilingual.of("事件流正在启动，请稍后再试", "The live stream is starting; try again soon"));
    }
}
