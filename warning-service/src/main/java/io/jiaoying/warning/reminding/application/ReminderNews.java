package io.jiaoying.warning.reminding.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.application.CarrierNews;
import io.jiaoying.warning.calling.application.CarrierNewsListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what the carrier tells of a reminder's message. */
@ApplicationScoped
class ReminderNews implements CarrierNewsListener {
    private final Reminders reminders;

    ReminderNews(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public Uni<Void> take(Tx tx, CarrierNews news) {
        return reminders.outcome(tx, news);
    }
}
