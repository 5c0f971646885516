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
    private final PhonePage phonePage;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Map<String, Neighbour> neighbours = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> overrides = new ConcurrentHashMap<>();
    private final Map<String, Integer> hangUps = new ConcurrentHashMap<>();

    Neighbourhood(Settings settings, AttemptLog log, Posting posting, InstantSource clock) {
        this.settings = settings;
        this.acquaintances = Acquaintances.ofMianxian();
        this.log = log;
        this.phonePage = new PhonePage(posting);
        this.clock = clock;
    }

    /** Takes a message; the same attempt again changes nothing and gets the same carrier id. */
    String take(Message message, Teller teller) {
        synchronized (log) {
            return log.earlier(message.attemptId()).orElseGet(() -> takeNew(message, teller));
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

    /** Makes {@code number} hang up after so many seconds of every call. */
    void hangUpAfter(String number, int seconds) {
        hangUps.put(number, seconds);
    }

    void clearOverrides() {
        hangUps.clear();
        overrides.clear();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private String takeNew(Message message, Teller teller) {
        Instant now = clock.instant();
        String carrierId = log.add(message, now);
        int nth = neighbour(message.to()).contacted(message, now);
        Behaviour behaviour = behaviourOf(message.to());
        Dice dice = dice(message.to(), message.channel() + nth);
        AtomicInteger sequence = new AtomicInteger();
        acts(message, behaviour, nth, dice).forEach(act -> play(message, carrierId, act, now, told(teller, sequence)));
        return carrierId;
    }

    private List<Act> acts(Message message, Behaviour behaviour, int nth, Dice dice) {
        Integer seconds = hangUps.get(message.to());
        if (seconds != null && message.isCall()) {
            return Temper.hangsUpAfter(seconds, dice);
        }
        return message.isCall() ? Temper.onCall(behaviour, nth, dice) : Temper.onText(behaviour, nth, dice);
    }

    private static Teller told(Teller teller, AtomicInteger sequence) {
        return (message, carrierId, act, none) -> teller.tell(message, carrierId, act, sequence.incrementAndGet());
    }

    private void play(Message message, String carrierId, Act act, Instant received, Teller teller) {
        Timers.after(timer, act.after().toMillis(), TimeUnit.MILLISECONDS, () -> {
            if (act.kind() == Act.Kind.SAID && message.asksForFeedback()) {
                opensPage(message, received);
                return;
            }
            if (act.kind().isToldByCarrier()) {
                teller.tell(message, carrierId, act, 0);
            }
            switch (act.kind()) {
                case PICKED_UP -> understands(message);
                case HEARD -> answered(message);
                case SAID -> {
                    understands(message);
                    answered(message);
                }
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
