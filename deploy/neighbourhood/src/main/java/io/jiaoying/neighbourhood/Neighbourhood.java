package io.jiaoying.neighbourhood;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The people, and what happens after a message reached one of them. */
final class Neighbourhood implements AutoCloseable {
    private final Settings settings;
    private final Acquaintances acquaintances;
    private final AttemptLog log;
    private final CallBacks callBacks;
    private final PhonePage phonePage;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Map<String, Neighbour> neighbours = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> overrides = new ConcurrentHashMap<>();

    Neighbourhood(Settings settings, AttemptLog log, Posting posting, InstantSource clock) {
        this.settings = settings;
        this.acquaintances = Acquaintances.ofMianxian();
        this.log = log;
        this.callBacks = new CallBacks(posting, new Signature(settings.secret()), clock);
        this.phonePage = new PhonePage(posting);
        this.clock = clock;
    }

    /** Takes a message; the same attempt again changes nothing and gets the same carrier id. */
    String take(Message message) {
        synchronized (log) {
            return log.earlier(message.attemptId()).orElseGet(() -> takeNew(message));
        }
    }

    Behaviour behaviourOf(String number) {
        Behaviour everybodys = overrides.get("*");
        Behaviour own = overrides.get(number);
        if (own != null) {
            return own;
        }
        return everybodys != null
                ? everybodys
                : Behaviour.at(dice(number, "character").percent());
    }

    /** Makes {@code number}, or everybody by {@code *}, behave so from now on. */
    void override(String number, Behaviour behaviour) {
        overrides.put(number, behaviour);
    }

    void clearOverrides() {
        overrides.clear();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private String takeNew(Message message) {
        Instant now = clock.instant();
        String carrierId = log.add(message, now);
        int nth = neighbour(message.to()).contacted(message, now);
        Behaviour behaviour = behaviourOf(message.to());
        Dice dice = dice(message.to(), message.channel() + nth);
        AtomicInteger sequence = new AtomicInteger();
        acts(message, behaviour, nth, dice).forEach(act -> play(message, carrierId, act, now, sequence));
        return carrierId;
    }

    private static List<Act> acts(Message message, Behaviour behaviour, int nth, Dice dice) {
        return message.isCall() ? Temper.onCall(behaviour, nth, dice) : Temper.onText(behaviour, nth, dice);
    }

    private void play(Message message, String carrierId, Act act, Instant received, AtomicInteger sequence) {
        Timers.after(timer, act.after().toMillis(), TimeUnit.MILLISECONDS, () -> {
            if (act.kind().isToldByCarrier() && !message.callbackUrl().isEmpty()) {
                callBacks.tell(message, carrierId, act, sequence.incrementAndGet());
            }
            switch (act.kind()) {
                case PICKED_UP -> understands(message);
                case HEARD -> answered(message);
                case OPENED_PAGE -> opensPage(message, received);
                default -> {}
            }
        });
    }

    /** Who learns that his people are silent calls those who listen to nobody else. */
    private void understands(Message message) {
        if (message.isAboutOthers()) {
            acquaintances.subordinatesOf(message.to()).stream()
                    .filter(number -> behaviourOf(number) == Behaviour.AFTER_SUPERIOR)
                    .filter(number -> neighbour(number).owesAnAnswer())
                    .forEach(this::wokenBySuperior);
        }
    }

    private void wokenBySuperior(String number) {
        neighbour(number).page().ifPresent(page -> {
            neighbour(number).answered(clock.instant());
            phonePage.confirm(page);
            feedsBackSoon(number, page);
        });
    }

    private void answered(Message message) {
        if (message.isAboutOthers() || message.asksForFeedback()) {
            return;
        }
        neighbour(message.to()).answered(clock.instant());
        neighbour(message.to()).page().ifPresent(page -> feedsBackSoon(message.to(), page));
    }

    private void opensPage(Message message, Instant received) {
        message.link().ifPresent(page -> {
            understands(message);
            boolean answeredMeanwhile = neighbour(message.to()).hasAnsweredSince(received);
            if (message.asksForFeedback() || (answeredMeanwhile && !message.isAboutOthers())) {
                feedsBackSoon(message.to(), page);
                return;
            }
            phonePage.confirm(page);
            if (!message.isAboutOthers()) {
                neighbour(message.to()).answered(clock.instant());
                feedsBackSoon(message.to(), page);
            }
        });
    }

    private void feedsBackSoon(String number, String page) {
        Dice dice = dice(number, "feedback");
        if (Temper.givesFeedback(dice) && acquaintances.hasPeopleToMove(number)) {
            long wait = dice.seconds(8, 48).toMillis();
            Timers.after(timer, wait, TimeUnit.MILLISECONDS, () -> phonePage.feedBack(page, dice));
        }
    }

    private Neighbour neighbour(String number) {
        return neighbours.computeIfAbsent(number, unknown -> new Neighbour());
    }

    private Dice dice(String number, String occasion) {
        return new Dice(settings.seed(), number, occasion, settings.timeScale());
    }
}
