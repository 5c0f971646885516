package io.jiaoying.warning.feedback.domain;

import static io.jiaoying.warning.feedback.domain.FeedbackField.COMMANDER;
import static io.jiaoying.warning.feedback.domain.FeedbackField.COMMS;
import static io.jiaoying.warning.feedback.domain.FeedbackField.LOSSES;
import static io.jiaoying.warning.feedback.domain.FeedbackField.MOVING;
import static io.jiaoying.warning.feedback.domain.FeedbackField.ON_SITE;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_AFFECTED;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_IN_DANGER;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_MOVED;
import static io.jiaoying.warning.feedback.domain.FeedbackField.PEOPLE_TO_MOVE;
import static io.jiaoying.warning.feedback.domain.FeedbackField.POWER;
import static io.jiaoying.warning.feedback.domain.FeedbackField.RAIN_MILLIMETRES;
import static io.jiaoying.warning.feedback.domain.FeedbackField.ROADS;
import static io.jiaoying.warning.feedback.domain.FeedbackField.VILLAGES_AFFECTED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is reported back, each with what it cannot do without. */
public enum FeedbackType {
    /** That the message came, and whether its reader is on post. */
    RECEIVED("收到", ON_SITE),
    /** 浙江 1833: who commands, on post; how many villages are affected; whether people are being moved. */
    FIRST("首次反馈", COMMANDER, ON_SITE, VILLAGES_AFFECTED, MOVING),
    /** How many are affected, are to be moved, have been moved. */
    MOVEMENT("转移进展", PEOPLE_AFFECTED, PEOPLE_TO_MOVE, PEOPLE_MOVED),
    /** Who commands has arrived. */
    IN_PLACE("到岗到位", COMMANDER, ON_SITE),
    /** People in danger; roads, power, communications. */
    DANGERS("险情", PEOPLE_IN_DANGER, ROADS, POWER, COMMS),
    /** What is lacking. */
    NEEDS("需求", FeedbackField.NEEDS),
    /** 浙江 1833, after the lifting: rain, losses, command on post, people moved. */
    CLOSING("解除后反馈", RAIN_MILLIMETRES, LOSSES, ON_SITE, PEOPLE_MOVED);

    private final String chinese;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<FeedbackField> required;

    FeedbackType(String chinese, FeedbackField... required) {
        this.chinese = chinese;
        this.required = List.of(required);
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String chinese() {
        return chinese;
    }

    public List<FeedbackField> required() {
        return required;
    }

    public static Optional<FeedbackType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire().equals(wire)).findFirst();
    }
}
