package io.jiaoying.warning.feedback.domain;

import org.jspecify.annotations.Nullable;

/** The figures that stand for one place: of each the latest that anybody there has given, null where nobody has. */
public record Standing(
        @Nullable Integer peopleAffected,
        @Nullable Integer peopleToMove,
        @Nullable Integer peopleMoved,
        @Nullable Integer refusing,
        @Nullable Integer peopleInDanger,
        @Nullable Integer dead,
        @Nullable Integer missing,
        @Nullable Integer injured) {
    public static final Standing NOTHING = new Standing(null, null, null, null, null, null, null, null);

    /** Adds up two places; what neither knows stays unknown. */
    public Standing plus(Standing other) {
        return new Standing(
                sum(peopleAffected, other.peopleAffected),
                sum(peopleToMove, other.peopleToMove),
                sum(peopleMoved, other.peopleMoved),
                sum(refusing, other.refusing),
                sum(peopleInDanger, other.peopleInDanger),
                sum(dead, other.dead),
                sum(missing, other.missing),
                sum(injured, other.injured));
    }

    /** How many are to be moved still; unknown while either figure is. */
    public @Nullable Integer stillToMove() {
        return peopleToMove == null || peopleMoved == null ? null : peopleToMove - peopleMoved;
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : Integer.valueOf(one + other);
    }
}
