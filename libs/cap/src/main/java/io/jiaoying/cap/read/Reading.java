package io.jiaoying.cap.read;

import io.jiaoying.cap.Alert;
import io.jiaoying.cap.Fault;
import io.jiaoying.cap.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a document. */
public sealed interface Reading {
    /** It is a valid message; whether a signature in it holds is another question. */
    record Understood(Alert alert, boolean signed) implements Reading {}

    /**
     * It is none.
     *
     * @param faults all that could be found, at least one
     * @param about which message it wanted to be, if so much could be read
     */
    record Refused(List<Fault> faults, @Nullable Reference about) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** Nothing of it could be read as CAP: not XML, too large, or with a document type. */
        public boolean unreadable() {
            return faults.stream()
                    .anyMatch(fault -> fault.kind() != Fault.Kind.SCHEMA && fault.kind() != Fault.Kind.SEMANTIC);
        }

        public boolean tooLarge() {
            return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.TOO_LARGE);
        }
    }
}
