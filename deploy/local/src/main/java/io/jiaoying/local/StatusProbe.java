package io.jiaoying.local;

import io.jiaoying.local.process.BackgroundProcess;
import io.jiaoying.local.process.LogTail;
import io.jiaoying.local.process.PidFile;
import java.time.Instant;
import java.util.Optional;

/** Finds out how a component fares: from its pid file, its own health address, and its log when it died. */
final class StatusProbe {
    private final Stack stack;

    StatusProbe(Stack stack) {
        this.stack = stack;
    }

    ComponentStatus of(Component component) {
        BackgroundProcess process = stack.process(component);
        return process.running()
                .map(running -> ofRunning(component, running))
                .orElseGet(() -> process.hasDied() ? ofDead(component, process) : ofStopped(component));
    }

    private ComponentStatus ofRunning(Component component, PidFile.Running running) {
        Optional<String> obstacle = stack.obstacle(component);
        ComponentStatus.State state =
                obstacle.isEmpty() ? ComponentStatus.State.READY : ComponentStatus.State.NOT_READY;
        return new ComponentStatus(
                component, state, running.pid(), running.since(), port(component), obstacle.orElse(""));
    }

    private ComponentStatus ofDead(Component component, BackgroundProcess process) {
        String lastWords = LogTail.lastMeaningful(process.log()).orElse("");
        return new ComponentStatus(component, ComponentStatus.State.DIED, 0, Instant.EPOCH, port(component), lastWords);
    }

    private ComponentStatus ofStopped(Component component) {
        return new ComponentStatus(component, ComponentStatus.State.STOPPED, 0, Instant.EPOCH, port(component), "");
    }

    private int port(Component component) {
        return stack.ports().of(component);
    }
}
