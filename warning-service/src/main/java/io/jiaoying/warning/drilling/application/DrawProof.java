package io.jiaoying.warning.drilling.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draw came from, so that anybody can make it again.
 *
 * @param method in words, Chinese first
 * @param drawn as drawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DrawProof(
        UUID id,
        @Nullable String seed,
        @Nullable Integer wanted,
        String method,
        List<String> drawn,
        List<DrillTable.Person> everybody) {
    static final String METHOD = "按乡镇分层：人数够时每个乡镇至少一人，其余名额每次给予“（已得名额+1）÷候选人数”最小的乡镇（相同取代码小者）；人数不够时取"
            + " SHA-256(seed:乡镇9位代码) 最小的若干乡镇各一人。乡镇内取 SHA-256(seed:人员编号) 最小者。 | Stratified by township: one each where"
            + " there are enough places, every further one to the township with the smallest (places + 1) / candidates (the lower"
            + " code where equal); otherwise one each for the townships with the lowest SHA-256(seed:township). Within a township"
            + " whoever has the lowest SHA-256(seed:person id).";
}
