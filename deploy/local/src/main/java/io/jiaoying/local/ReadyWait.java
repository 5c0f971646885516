package io.jiaoying.local;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.FailedStart;
import io.jiaoying.local.process.Pause;
import java.time.Duration;

/** Waits for one component; a death or too long a wait becomes one clear sentence. */
final class ReadyWait {
    private static final long LIMIT_SECONDS = Long.getLong("jiaoying.start-limit-seconds", 180);

    private final Stack stack;
    private final Component component;

    ReadyWait(Stack stack, Component component) {
        this.stack = stack;
        this.component = component;
    }

    void await() {
        BackgroundProcess process = stack.process(component);
        boolean settled = Pause.until(
                () -> process.hasDied() || stack.obstacle(component).isEmpty(), Duration.ofSeconds(LIMIT_SECONDS));
        if (process.hasDied()) {
            throw FailedStart.died(component.label(), process);
        }
        if (!settled) {
            String obstacle = stack.obstacle(component).orElse("-");
            throw FailedStart.notReady(component.label(), process, LIMIT_SECONDS, obstacle);
        }
    }
}
