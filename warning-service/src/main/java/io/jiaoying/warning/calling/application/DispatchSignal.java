package io.jiaoying.warning.calling.application;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the dispatcher of this process that attempts wait. */
@ApplicationScoped
public class DispatchSignal {
    private volatile Runnable listener = () -> {};

    public void wake() {
        listener.run();
    }

    void listener(Runnable wakeUp) {
        listener = wakeUp;
    }
}
