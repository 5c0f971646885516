package io.jiaoying.neighbourhood;

/** How the sender of a message hears what became of it. */
@FunctionalInterface
interface Teller {
    /** For messages of which nobody wants to hear. */
    Teller NOBODY = (message, carrierId, act, sequence) -> {};

    /** @param sequence rises with everything told of one attempt */
    void tell(Message message, String carrierId, Act act, int sequence);
}
