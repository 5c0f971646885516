package io.jiaoying.warning.calling.application;

import io.jiaoying.access.problem.Bilingual;
import io.jiaoying.access.problem.Refusal;
import io.jiaoying.outbox.Tx;
import io.jiaoying.warning.calling.domain.Quality;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the holder of a phone page's token may do: see the warning, answer. */
@ApplicationScoped
public class AnswerFromPage {
    private static final int GONE = 410;
    private static final Set<Quality> FROM_A_PAGE = Set.of(Quality.HEARD, Quality.PRESSED, Quality.SAID, Quality.READ);

    private final PageTokens tokens;
    private final CallReader calls;
    private final AnswerCalls answer;
    private final InstantSource clock;

    AnswerFromPage(PageTokens tokens, CallReader calls, AnswerCalls answer, InstantSource clock) {
        this.tokens = tokens;
        this.calls = calls;
        this.answer = answer;
        this.clock = clock;
    }

    /** Fails with 404 for a token that was not made here, 410 for one whose page is closed. */
    public Uni<CallReader.Page> page(String token) {
        PageTokens.Opened opened = tokens.open(token).orElseThrow(AnswerFromPage::noSuchPage);
        return calls.page(opened).map(found -> {
            CallReader.Page page = found.orElseThrow(AnswerFromPage::noSuchPage);
            if (!clock.instant().isBefore(page.openUntil())) {
                throw closed();
            }
            return page;
        });
    }

    public Uni<Void> answer(
            Tx tx,
            String token,
            Quality quality,
            @Nullable String words,
            @Nullable Integer heardSeconds,
            @Nullable Boolean inPlace) {
        if (!FROM_A_PAGE.contains(quality)) {
            throw Refusal.invalid(
                    "quality", "页面上只能是 pressed、read、said 或 heard", "must be pressed, read, said or heard here");
        }
        return page(token).chain(page -> {
            String reader = "person:" + page.personId();
            return answer.answer(
                    tx,
                    page.callIds(),
                    new GivenAnswer(
                            quality,
                            reader,
                            reader,
                            clock.instant(),
                            words,
                            heardSeconds,
                            page.aboutOthers(),
                            page.attemptId(),
                            null,
                            inPlace));
        });
    }

    /** Whether the token's page is about this call, in whichever round it was sent. */
    public Uni<Boolean> isAbout(String token, UUID callId) {
        return tokens.open(token)
                .map(opened -> opened.id().equals(callId)
                        ? Uni.createFrom().item(true)
                        : page(token).map(page -> page.callIds().contains(callId)))
                .orElse(Uni.createFrom().item(false));
    }

    private static Refusal noSuchPage() {
        return Refusal.notFound("链接无效。", "This link does not lead anywhere.");
    }

    private static Refusal closed() {
        return Refusal.of(
                GONE,
                "page-closed",
                Bilingual.of("链接已失效", "Link closed"),
                Bilingual.of("预警已结束，链接已失效。", "The warning is over and this link has closed."));
    }
}
