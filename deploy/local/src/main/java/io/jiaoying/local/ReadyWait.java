package io.jiaoying.local;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.Pause;
import io.jiaoying.local.process.StackFailure;
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
            throw died(process);
        }
        if (!settled) {
            throw tooLong(process);
        }
    }

    private StackFailure died(BackgroundProcess process) {
        if (LogTail.mentions(process.log(), "No space left on device")) {
            return new StackFailure(
                    "磁盘已满，" + component.label() + " 无法启动；日志：" + process.log() + "。",
                    "The disk is full, " + component.label() + " could not start; its log: " + process.log() + ".");
        }
        String lastWords = LogTail.lastMeaningful(process.log()).orElse("-");
        return new StackFailure(
                component.label() + " 启动时退出：" + lastWords + "（日志：" + process.log() + "）。",
                component.label() + " died while starting: " + lastWords + " (log: " + process.log() + ").");
    }

    private StackFailure tooLong(BackgroundProcess process) {
        String why = stack.obstacle(component).orElse("-");
        return new StackFailure(
                component.label() + " 在 " + LIMIT_SECONDS + " 秒内未就绪：" + why + "（日志：" + process.log() + "）。",
                component.label() + " was not ready within " + LIMIT_SECONDS + " s: " + why + " (log: " + process.log()
                        + ").");
    }
}
