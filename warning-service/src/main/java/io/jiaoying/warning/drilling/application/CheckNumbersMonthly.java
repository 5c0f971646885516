package io.jiaoying.warning.drilling.application;

import io.jiaoying.deadlines.Deadline;
import io.jiaoying.deadlines.DeadlineHandler;
import io.jiaoying.deadlines.Deadlines;
import io.jiaoying.deadlines.DueDeadline;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Transactions;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.drilling.domain.CheckMonth;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** The month's check of all numbers is a deadline like any other: on its day it begins, and the next month's is set. */
@ApplicationScoped
public class CheckNumbersMonthly implements DeadlineHandler {
    static final String KIND = "number-check-month";
    private static final Logger LOG = Logger.getLogger(CheckNumbersMonthly.class);

    private final StartNumberCheck start;
    private final DrillTable table;
    private final DrillSettings settings;
    private final Deadlines deadlines;
    private final Transactions transactions;
    private final InstantSource clock;

    CheckNumbersMonthly(
            StartNumberCheck start,
            DrillTable table,
            DrillSettings settings,
            Deadlines deadlines,
            Transactions transactions,
            InstantSource clock) {
        this.start = start;
        this.table = table;
        this.settings = settings;
        this.deadlines = deadlines;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Of this month too when its day is past: a service that was down on the day checks late rather than not at all. */
    void start(@Observes StartupEvent started) {
        if (settings.checkedRegions().isEmpty()) {
            return;
        }
        CheckMonth month = CheckMonth.of(clock.instant());
        transactions
                .inTransaction(tx -> deadlines.schedule(
                        tx,
                        Cause.fresh(),
                        settings.checkedRegions().stream()
                                .map(region -> deadline(RegionCode.shorten(region), month))
                                .toList()))
                .subscribe()
                .with(
                        done -> LOG.debug("the number checks of this month are set"),
                        failure -> LOG.error("the number checks of this month could not be set", failure));
    }

    private Deadline deadline(String region, CheckMonth month) {
        return new Deadline(KIND + ":" + region, KIND, month.begin(settings.checkDay(), settings.hours()));
    }

    @Override
    public Uni<Void> onDue(Tx tx, List<DueDeadline> due) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (DueDeadline one : due) {
            done = done.chain(() -> begin(tx, one));
        }
        return done;
    }

    private Uni<Void> begin(Tx tx, DueDeadline due) {
        String region = due.key().substring(due.key().indexOf(':') + 1);
        Instant now = due.firedAt();
        CheckMonth month = CheckMonth.of(now);
        return table.isChecked(tx, region, month.text())
                .chain(checked -> checked
                        ? Uni.createFrom().voidItem()
                        : start.start(tx, due.cause(), region, "clock", now).replaceWithVoid())
                .chain(() -> deadlines.schedule(tx, due.cause(), deadline(region, month.next())));
    }
}
