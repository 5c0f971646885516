package io.jiaoying.incident.application;

import io.jiaoying.incident.domain.AccidentUnit;
import io.jiaoying.incident.domain.Casualties;
import io.jiaoying.incident.domain.Place;
import io.jiaoying.incident.domain.ReportContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of the fields a report states, never their values. */
final class StatedFields {
    private final List<String> names = new ArrayList<>();

    private StatedFields() {}

    static List<String> of(ReportContent report) {
        var stated = new StatedFields();
        stated.add("eventType", report.eventType());
        stated.add("occurredAt", report.occurredAt());
        stated.add("occurredAtEstimated", report.occurredAtEstimated());
        stated.add("knownAt", report.knownAt());
        stated.place(report.place());
        stated.casualties(report.casualties());
        stated.add("directLossYuan", report.directLossYuan());
        stated.add("summary", report.summary());
        stated.add("cause", report.cause());
        stated.add("measures", report.measures());
        stated.add("requests", report.requests());
        stated.add("sensitive", report.sensitive());
        stated.unit(report.unit());
        stated.names.addAll(StatedParticulars.of(report.particulars()));
        return List.copyOf(stated.names);
    }

    private void unit(AccidentUnit unit) {
        add("unit.name", unit.name());
        add("unit.code", unit.code());
        add("unit.nature", unit.nature());
        add("unit.industry", unit.industry());
        add("unit.capacity", unit.capacity());
    }

    private void place(Place place) {
        add("place.region", place.region());
        add("place.text", place.text());
        add("place.longitude", place.longitude());
        add("place.latitude", place.latitude());
    }

    private void casualties(Casualties people) {
        add("casualties.dead", people.dead());
        add("casualties.missing", people.missing());
        add("casualties.trapped", people.trapped());
        add("casualties.seriouslyInjured", people.seriouslyInjured());
        add("casualties.slightlyInjured", people.slightlyInjured());
        add("casualties.atRisk", people.atRisk());
        add("casualties.evacuated", people.evacuated());
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }
}
