package io.jiaoying.warning.drilling.application;

import io.jiaoying.access.Identity;
import io.jiaoying.outbox.Cause;
import io.jiaoying.outbox.Tx;
import io.jiaoying.regions.RegionCode;
import io.jiaoying.warning.calling.application.CallRefusals;
import io.jiaoying.warning.calling.application.Profiles;
import io.jiaoying.warning.calling.application.StartCallOut;
import io.jiaoying.warning.calling.domain.Profile;
import io.jiaoying.warning.drilling.domain.Draw;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls random people of an area unannounced 无脚本演练, and keeps what is needed to draw them again. */
@ApplicationScoped
public class StartDrill {
    private static final int SEED_BYTES = 16;
    private static final String HEADLINE = "无脚本叫应抽查";
    private static final String DESCRIPTION = "本次为不打招呼的叫应抽查，请按平时流程应答，无需采取其他行动。";

    private final DrillTable table;
    private final DrillWarning warnings;
    private final StartCallOut callOuts;
    private final Profiles profiles;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    StartDrill(DrillTable table, DrillWarning warnings, StartCallOut callOuts, Profiles profiles, InstantSource clock) {
        this.table = table;
        this.warnings = warnings;
        this.callOuts = callOuts;
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * @param people how many are drawn
     * @param sparedFor whoever was sent anything within this time is left out
     * @param lasts after this the drill is over and answers come too late
     */
    public record Wish(String region, int people, String profile, Duration sparedFor, Duration lasts) {}

    public Uni<UUID> start(Tx tx, Identity by, Wish wish) {
        by.requireRegion(wish.region());
        Profile profile = profiles.find(wish.profile()).orElseThrow(() -> CallRefusals.unknownProfile(profiles.ids()));
        String region = RegionCode.shorten(wish.region());
        Instant now = clock.instant();
        return table.everybody(tx, region, true, now.minus(wish.sparedFor())).chain(everybody -> {
            String seed = seed();
            List<String> drawn = Draw.of(seed, candidates(everybody), wish.people());
            if (drawn.isEmpty()) {
                throw DrillRefusals.nobodyToDraw();
            }
            return call(tx, by.party(), wish, profile, region, now, seed, everybody, drawn);
        });
    }

    private static List<Draw.Candidate> candidates(List<DrillTable.Person> everybody) {
        return everybody.stream()
                .filter(one -> one.leftOut() == null)
                .map(one -> new Draw.Candidate(one.personId(), one.region()))
                .toList();
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Uni<UUID> call(
            Tx tx,
            String by,
            Wish wish,
            Profile profile,
            String region,
            Instant now,
            String seed,
            List<DrillTable.Person> everybody,
            List<String> drawn) {
        Cause cause = Cause.fresh();
        Instant end = now.plus(wish.lasts());
        Map<String, String> refs = Map.of("kind", "unscripted", "seed", seed, "drawn", String.valueOf(drawn.size()));
        return warnings.open(tx, cause, region, HEADLINE, DESCRIPTION, now, end, by, refs)
                .chain(warning -> {
                    Drill drill =
                            Drill.unscripted(warning.id(), region, profile.id(), seed, wish.people(), by, now, end);
                    return table.insert(tx, drill)
                            .chain(() -> table.insertPeople(tx, drill.id(), everybody, drawn, now))
                            .chain(() -> callOuts.begin(tx, cause, warning, by, profile, now))
                            .replaceWith(drill.id());
                });
    }
}
