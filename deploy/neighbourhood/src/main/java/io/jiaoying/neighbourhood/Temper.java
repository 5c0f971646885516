package io.jiaoying.neighbourhood;

import java.time.Duration;
import java.util.List;

/** What a person of some behaviour does about a call or a text message; pure, all chance comes from the dice. */
final class Temper {
    private static final int ONE_IN_TWENTY = 5;

    private Temper() {}

    /** @param nth which call of this call-out it is for that number, from 1 */
    static List<Act> onCall(Behaviour behaviour, int nth, Dice dice) {
        return switch (behaviour) {
            case PROMPT -> picksUp(dice.seconds(4, 48), dice, true);
            case SLOW -> picksUp(dice.seconds(100, 200), dice, true);
            case SECOND_CALL -> nth >= 2 ? picksUp(dice.seconds(4, 30), dice, true) : ringsOut(dice);
            case HANGS_UP -> nth >= 3 ? picksUp(dice.seconds(4, 20), dice, false) : hangsUp(dice);
            case BUSY ->
                nth >= 3
                        ? picksUp(dice.seconds(4, 20), dice, true)
                        : List.of(Act.of(dice.seconds(2, 6), Act.Kind.BUSY));
            case ALWAYS_BUSY -> List.of(Act.of(dice.seconds(2, 6), Act.Kind.BUSY));
            case ALWAYS_HANGS_UP -> hangsUp(dice);
            case DEAD_NUMBER -> List.of(Act.of(dice.seconds(1, 3), Act.Kind.REFUSED));
            case READER, AFTER_SUPERIOR, NEVER -> ringsOut(dice);
        };
    }

    /** @param nth which text message of this call-out it is for that number, from 1 */
    static List<Act> onText(Behaviour behaviour, int nth, Dice dice) {
        Act delivered = Act.of(dice.seconds(2, 8), Act.Kind.DELIVERED);
        return switch (behaviour) {
            case PROMPT -> reads(delivered, dice.seconds(60, 120));
            case READER -> textsBackOrReads(delivered, dice.seconds(12, 80), dice);
            case SLOW -> reads(delivered, dice.seconds(140, 220));
            case SECOND_CALL, BUSY, HANGS_UP -> nth >= 2 ? reads(delivered, dice.seconds(20, 60)) : List.of(delivered);
            case AFTER_SUPERIOR, ALWAYS_BUSY, ALWAYS_HANGS_UP -> List.of(delivered);
            case NEVER -> List.of();
            case DEAD_NUMBER -> List.of(Act.of(dice.seconds(2, 8), Act.Kind.REFUSED));
        };
    }

    /** Nearly everybody who answered also says how things stand, most within seconds. */
    static boolean givesFeedback(Dice dice) {
        return dice.percent() >= ONE_IN_TWENTY;
    }

    private static List<Act> picksUp(Duration ringing, Dice dice, boolean confirms) {
        return Act.heardOut(ringing, dice.seconds(20, 20), confirms);
    }

    private static List<Act> ringsOut(Dice dice) {
        return List.of(Act.of(dice.seconds(2, 4), Act.Kind.RUNG), Act.of(dice.seconds(28, 32), Act.Kind.NO_ANSWER));
    }

    /** Picks up and hangs up when he has heard so many seconds. */
    static List<Act> hangsUpAfter(int seconds, Dice dice) {
        Duration ringing = dice.seconds(3, 5);
        return List.of(
                Act.of(ringing, Act.Kind.RUNG),
                new Act(ringing.plus(dice.seconds(seconds, seconds)), Act.Kind.HUNG_UP, seconds, null));
    }

    private static List<Act> hangsUp(Dice dice) {
        return List.of(
                Act.of(dice.seconds(3, 5), Act.Kind.RUNG),
                new Act(dice.seconds(8, 16), Act.Kind.HUNG_UP, 1 + dice.upTo(6), null));
    }

    /** Half of those who read also text back that they did; the rest open the link. */
    private static List<Act> textsBackOrReads(Act delivered, Duration after, Dice dice) {
        int chance = dice.percent();
        return chance < 50
                ? List.of(delivered, Act.says(after, chance % 2 == 0 ? "已收到" : "1"))
                : reads(delivered, after);
    }

    private static List<Act> reads(Act delivered, Duration after) {
        return List.of(delivered, Act.of(after, Act.Kind.OPENED_PAGE));
    }
}
