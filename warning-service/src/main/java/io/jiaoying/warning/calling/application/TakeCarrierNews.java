package io.jiaoying.warning.calling.application;

import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Outcome;
import io.jiaoying.warning.calling.domain.Quality;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what a carrier tells of an attempt; a human act in it is an answer. */
@ApplicationScoped
public class TakeCarrierNews {
    private static final String CONFIRMING_KEY = "1";
    private static final String NOT_IN_PLACE_KEY = "2";

    private final Calls calls;
    private final Attempts attempts;
    private final AnswerCalls answer;
    private final NumberChecks numbers;
    private final DeadNumbers deadNumbers;
    private final CallMetrics metrics;
    private final Instance<CarrierNewsListener> others;

    TakeCarrierNews(
            Calls calls,
            Attempts attempts,
            AnswerCalls answer,
            NumberChecks numbers,
            DeadNumbers deadNumbers,
            CallMetrics metrics,
            @Any Instance<CarrierNewsListener> others) {
        this.calls = calls;
        this.attempts = attempts;
        this.answer = answer;
        this.numbers = numbers;
        this.deadNumbers = deadNumbers;
        this.metrics = metrics;
        this.others = others;
    }

    /** What is no attempt of a call is for the others; news about unknown messages and old news change nothing. */
    public Uni<Void> take(Tx tx, CarrierNews news) {
        return attempts.callsOf(tx, news.attemptId())
                .chain(callIds -> callIds.isEmpty()
                        ? tellOthers(tx, news)
                        : calls.lock(tx, callIds).chain(locked -> take(tx, locked, news)));
    }

    private Uni<Void> tellOthers(Tx tx, CarrierNews news) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.take(tx, news))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(Tx tx, List<LockedCall> locked, CarrierNews news) {
        List<UUID> callIds = locked.stream().map(LockedCall::id).toList();
        return attempts.outcome(tx, news).chain(attempt -> {
            if (attempt != null) {
                tx.afterCommit(
                        () -> metrics.attempt(attempt.channel(), news.outcome().wire()));
            }
            if (attempt == null) {
                return Uni.createFrom().voidItem();
            }
            Optional<Quality> quality = humanAct(news, asksInPlace(locked));
            if (quality.isEmpty()) {
                return mayBeDead(tx, news);
            }
            Uni<Void> answered = attempt.feedback()
                    ? Uni.createFrom().voidItem()
                    : answer.answer(tx, callIds, given(news, attempt, quality.get()));
            return answered.chain(() -> numbers.verified(tx, news.attemptId()));
        });
    }

    private Uni<Void> mayBeDead(Tx tx, CarrierNews news) {
        String reason = news.reason();
        return news.outcome() != Outcome.REFUSED || reason == null
                ? Uni.createFrom().voidItem()
                : deadNumbers.refused(tx, List.of(news.attemptId()), List.of(reason));
    }

    private static GivenAnswer given(CarrierNews news, Attempts.AttemptOutcome attempt, Quality quality) {
        String person = "person:" + attempt.toPersonId();
        return new GivenAnswer(
                quality,
                person,
                person,
                news.at(),
                news.words(),
                news.heardSeconds(),
                attempt.aboutSomebodyElse(),
                news.attemptId(),
                null,
                saysNotInPlace(news) ? false : null);
    }

    private static boolean asksInPlace(List<LockedCall> locked) {
        return !locked.isEmpty() && locked.get(0).out().profile().notInPlace() != null;
    }

    private static boolean saysNotInPlace(CarrierNews news) {
        return NOT_IN_PLACE_KEY.equals(news.key());
    }

    /** Any other key confirms nothing; the one for not being in place only where that is asked. */
    private static Optional<Quality> humanAct(CarrierNews news, boolean asksInPlace) {
        if (saysNotInPlace(news)) {
            return asksInPlace ? news.outcome().answer() : Optional.empty();
        }
        if (news.outcome() == Outcome.PRESSED && !CONFIRMING_KEY.equals(news.key())) {
            return Optional.empty();
        }
        return news.outcome().answer();
    }
}
