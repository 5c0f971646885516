package io.jiaoying.cap.xml;

import io.jiaoying.cap.Fault;

/** Stops reading at a fault beyond which nothing can be read; never leaves the facades of this library. */
public final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public FaultException(Fault fault) {
        super(fault.english());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
