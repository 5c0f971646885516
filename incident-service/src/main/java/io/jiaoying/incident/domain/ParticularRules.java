package io.jiaoying.incident.domain;

import io.jiaoying.incident.report.domain.Force;
import io.jiaoying.incident.report.domain.HazardFigures;
import io.jiaoying.incident.report.domain.OnScene;
import io.jiaoying.incident.report.domain.Particulars;
import io.jiaoying.incident.report.domain.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the particulars of a report. None of them is ever required. */
final class ParticularRules {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 50;
    private static final double STRONGEST_EARTHQUAKE = 10;
    private static final Set<String> PRECISIONS = Set.of("minute", "hour", "day");
    private static final Set<String> MODES = Set.of("phone", "written");

    private ParticularRules() {}

    static void check(Faults faults, Particulars stated, Instant now) {
        faults.known("occurredAtPrecision", stated.occurredAtPrecision(), PRECISIONS::contains)
                .known("gradeEstimated", stated.gradeEstimated(), grade -> Grade.of(grade)
                        .isPresent())
                .known("progress", stated.progress(), word -> Progress.of(word).isPresent())
                .text("course", stated.course(), LONGEST_TEXT)
                .text("impact.scope", stated.impact().scope(), LONGEST_TEXT)
                .text("impact.infrastructure", stated.impact().infrastructure(), LONGEST_TEXT)
                .text("trend", stated.trend(), LONGEST_TEXT)
                .text("suggestions", stated.suggestions(), LONGEST_TEXT)
                .text("publicOpinion", stated.publicOpinion(), LONGEST_TEXT)
                .text("pollutants", stated.pollutants(), LONGEST_TEXT)
                .past("signedAt", stated.signedAt(), now);
        onScene(faults, "leaderOnScene", stated.leaderOnScene(), now);
        onScene(faults, "commander", stated.commander(), now);
        forces(faults, stated.forces());
        secrets(faults, stated.classification());
        words(faults, stated);
        figures(faults, stated.figures());
        list(faults, "attachments", stated.attachments());
    }

    /** 密码法 art. 8: this system carries nothing secret. */
    private static void secrets(Faults faults, @Nullable String classification) {
        faults.when(
                classification != null && !classification.equals("none"),
                "classification",
                "本系统不得处理涉密信息，请走涉密渠道报送",
                "this system carries nothing secret; use the channel for secret reports");
    }

    private static void onScene(Faults faults, String who, OnScene person, Instant now) {
        faults.text(who + ".post", person.post(), LONGEST_LINE).past(who + ".arrivedAt", person.arrivedAt(), now);
    }

    private static void forces(Faults faults, @Nullable List<Force> forces) {
        list(faults, "forces", forces);
        List<Force> known = Objects.requireNonNullElse(forces, List.of());
        for (int i = 0; i < known.size(); i++) {
            String at = "forces[" + i + "]";
            Force force = known.get(i);
            faults.text(at + ".name", force.name(), LONGEST_LINE)
                    .text(at + ".equipment", force.equipment(), LONGEST_LINE)
                    .notNegative(at + ".people", force.people());
        }
    }

    private static void words(Faults faults, Particulars stated) {
        each(faults, "recipients", stated.recipients(), Levels::isKnown);
        each(faults, "modes", stated.modes(), MODES::contains);
    }

    private static void each(Faults faults, String field, @Nullable List<String> words, Predicate<String> known) {
        list(faults, field, words);
        List<String> stated = Objects.requireNonNullElse(words, List.of());
        for (int i = 0; i < stated.size(); i++) {
            faults.known(field + "[" + i + "]", stated.get(i), known);
        }
    }

    private static void list(Faults faults, String field, @Nullable List<?> items) {
        faults.when(
                items != null && items.size() > LONGEST_LIST,
                field,
                "超过 " + LONGEST_LIST + " 项",
                "has more than " + LONGEST_LIST + " items");
    }

    private static void figures(Faults faults, HazardFigures figures) {
        faults.notNegative("figures.burntHectares", figures.burntHectares())
                .notNegative("figures.poisoned", figures.poisoned())
                .notNegative("figures.affectedPeople", figures.affectedPeople())
                .notNegative("figures.housesCollapsed", figures.housesCollapsed())
                .notNegative("figures.housesDamaged", figures.housesDamaged())
                .notNegative("figures.cropsHectares", figures.cropsHectares())
                .notNegative("figures.animalsSick", figures.animalsSick())
                .notNegative("figures.animalsDead", figures.animalsDead())
                .notNegative("figures.loadLostMegawatts", figures.loadLostMegawatts())
                .notNegative("figures.outageHouseholds", figures.outageHouseholds())
                .notNegative("figures.borderDistanceKilometres", figures.borderDistanceKilometres())
                .when(
                        figures.magnitude() != null
                                && !(figures.magnitude() >= 0 && figures.magnitude() <= STRONGEST_EARTHQUAKE),
                        "figures.magnitude",
                        "应在 0 到 10 之间",
                        "must be from 0 to 10");
    }
}
