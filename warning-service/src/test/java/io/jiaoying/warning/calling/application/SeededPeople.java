package io.jiaoying.warning.calling.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Who answers at which of their calls, who hangs up, who never does, and which superiors take over; fixed by a seed. */
final class SeededPeople {
    /** How somebody treats calls to themselves. */
    enum Temper {
        FIRST_CALL,
        SECOND_CALL,
        THIRD_CALL,
        HANGS_UP_AFTER_8_S,
        SILENT;

        /** At which call they hear the whole message; 0 for never. */
        int hearsCall() {
            return switch (this) {
                case FIRST_CALL -> 1;
                case SECOND_CALL -> 2;
                case THIRD_CALL -> 3;
                case HANGS_UP_AFTER_8_S, SILENT -> 0;
            };
        }
    }

    static final String CUT_OFF = "610725105";

    private final Map<String, Temper> tempers = new HashMap<>();
    private final Map<String, Boolean> takesOver = new HashMap<>();

    SeededPeople(MianxianTree tree, long seed) {
        Random dice = new Random(seed);
        for (MianxianTree.Person person : tree.all()) {
            int thrown = dice.nextInt(100);
            Temper temper = thrown < 65
                    ? Temper.FIRST_CALL
                    : thrown < 75
                            ? Temper.SECOND_CALL
                            : thrown < 82 ? Temper.THIRD_CALL : thrown < 88 ? Temper.HANGS_UP_AFTER_8_S : Temper.SILENT;
            boolean countyHead = person.id().equals("p0001") || person.id().equals("p0002");
            tempers.put(
                    person.id(),
                    countyHead ? Temper.FIRST_CALL : person.township().equals(CUT_OFF) ? Temper.SILENT : temper);
            takesOver.put(person.id(), dice.nextBoolean());
        }
    }

    Temper temper(String id) {
        return tempers.get(id);
    }

    boolean answersFor(String id) {
        return takesOver.get(id);
    }
}
