package io.jiaoying.warning.calling.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those of this process who hand over that attempts wait. */
@ApplicationScoped
public class DispatchSignal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void wake() {
        listeners.forEach(Runnable::run);
    }

    void listener(Runnable wakeUp) {
        listeners.add(wakeUp);
    }
}
