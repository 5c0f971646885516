package io.jiaoying.incident.clock.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * New clocks of one incident.
 *
 * @param met those of them that an earlier report had met, as they stand with it
 */
public record NewClocks(List<Clock> born, List<Clock> met) {

    /**
     * With what follows on those that were met.
     *
     * @param arising what is owed beside the clocks that are given
     * @param current the clocks the incident has
     */
    public static NewClocks of(
            UnaryOperator<List<Clock>> arising, List<Clock> current, List<Clock> first, EarlierReports earlier) {
        if (first.isEmpty()) {
            return new NewClocks(first, List.of());
        }
        List<Clock> met = earlier.meeting(first);
        List<Clock> following = arising.apply(Clocks.joined(current, Clocks.replaced(first, met)));
        return new NewClocks(Clocks.joined(first, following), Clocks.joined(met, earlier.meeting(following)));
    }

    public List<Clock> asTheyStand() {
        return Clocks.replaced(born, met);
    }
}
