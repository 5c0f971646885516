package io.jiaoying.incident.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.incident.clock.domain.Clock;
import io.jiaoying.incident.domain.Incident;
import io.jiaoying.incident.domain.PersonalData;
import io.jiaoying.incident.domain.Report;
import io.jiaoying.outbox.Cause;
import java.util.List;

/** What a first report sets off. */
public record OpenedIncident(
        Incident incident,
        Report report,
        List<Clock> clocks,
        List<Deadline> deadlines,
        List<PersonalData> personal,
        List<Fact> facts,
        Cause cause) {}
