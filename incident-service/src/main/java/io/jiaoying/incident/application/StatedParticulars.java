package io.jiaoying.incident.application;

import io.jiaoying.incident.report.domain.HazardFigures;
import io.jiaoying.incident.report.domain.OnScene;
import io.jiaoying.incident.report.domain.Particulars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the particulars a report states, never their values. */
final class StatedParticulars {
    private final List<String> names = new ArrayList<>();

    private StatedParticulars() {}

    static List<String> of(Particulars report) {
        var stated = new StatedParticulars();
        stated.add("occurredAtPrecision", report.occurredAtPrecision());
        stated.add("gradeEstimated", report.gradeEstimated());
        stated.add("course", report.course());
        stated.add("impact.scope", report.impact().scope());
        stated.add("impact.infrastructure", report.impact().infrastructure());
        stated.add("trend", report.trend());
        stated.add("progress", report.progress());
        stated.add("forces", report.forces());
        stated.onScene("leaderOnScene", report.leaderOnScene());
        stated.onScene("commander", report.commander());
        stated.add("suggestions", report.suggestions());
        stated.add("publicOpinion", report.publicOpinion());
        stated.add("pollutants", report.pollutants());
        stated.add("nextReportAt", report.nextReportAt());
        stated.add("signedAt", report.signedAt());
        stated.add("attachments", report.attachments());
        stated.add("recipients", report.recipients());
        stated.add("modes", report.modes());
        stated.figures(report.figures());
        return stated.names;
    }

    private void onScene(String who, OnScene person) {
        add(who + ".post", person.post());
        add(who + ".arrivedAt", person.arrivedAt());
    }

    private void figures(HazardFigures figures) {
        add("figures.burntHectares", figures.burntHectares());
        add("figures.magnitude", figures.magnitude());
        add("figures.poisoned", figures.poisoned());
        add("figures.affectedPeople", figures.affectedPeople());
        add("figures.housesCollapsed", figures.housesCollapsed());
        add("figures.housesDamaged", figures.housesDamaged());
        add("figures.cropsHectares", figures.cropsHectares());
        add("figures.animalsSick", figures.animalsSick());
        add("figures.animalsDead", figures.animalsDead());
        add("figures.loadLostMegawatts", figures.loadLostMegawatts());
        add("figures.outageHouseholds", figures.outageHouseholds());
        add("figures.borderDistanceKilometres", figures.borderDistanceKilometres());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }
}
