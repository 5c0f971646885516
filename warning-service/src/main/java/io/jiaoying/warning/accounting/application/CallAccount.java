package io.jiaoying.warning.accounting.application;

import io.jiaoying.warning.accounting.domain.Cell;
import io.jiaoying.warning.accounting.domain.Tally;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One or more call-outs in figures, all read in one snapshot.
 *
 * @param missed those missed, or the first of them when they are too many to list
 */
public record CallAccount(List<CallOutHead> callOuts, List<Cell> cells, List<MissedTarget> missed) {
    public CallAccount {
        callOuts = List.copyOf(callOuts);
        cells = List.copyOf(cells);
        missed = List.copyOf(missed);
    }

    /** Real call-outs or exercises, never both in one figure. */
    public CallAccount only(boolean exercise) {
        List<CallOutHead> heads =
                callOuts.stream().filter(one -> one.exercise() == exercise).toList();
        Set<UUID> ids = heads.stream().map(CallOutHead::callOutId).collect(Collectors.toSet());
        return new CallAccount(
                heads,
                cells.stream().filter(cell -> ids.contains(cell.callOutId())).toList(),
                missed.stream().filter(one -> ids.contains(one.callOutId())).toList());
    }

    public Tally total() {
        return Tally.of(cells);
    }

    public List<Cell> of(CallOutHead callOut) {
        return cells.stream()
                .filter(cell -> cell.callOutId().equals(callOut.callOutId()))
                .toList();
    }
}
