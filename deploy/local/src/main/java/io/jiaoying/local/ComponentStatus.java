package io.jiaoying.local;

import java.time.Instant;

/**
 * How one component fares.
 *
 * @param pid 0 when it does not run
 * @param since when it was started; meaningless when it does not run
 * @param reason why it is not ready, or its last words when it died; empty otherwise
 */
public record ComponentStatus(Component component, State state, long pid, Instant since, int port, String reason) {

    public enum State {
        READY("就绪 ready"),
        NOT_READY("未就绪 not ready"),
        DIED("已意外退出 died"),
        STOPPED("未运行 stopped");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** Chinese and English. */
        public String text() {
            return text;
        }
    }
}
