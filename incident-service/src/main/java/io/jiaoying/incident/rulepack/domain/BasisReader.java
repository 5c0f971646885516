package io.jiaoying.incident.rulepack.domain;

import io.jiaoying.incident.clock.domain.Basis;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where a rule stands and how well that is known. */
final class BasisReader {
    private static final Set<String> FIELDS = Set.of("regulation", "article", "issuer", "issued");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern KNOWN = Pattern.compile("L|S[1-4]|P[0-9]+|M-hi");
    private static final Pattern VERIFIED = Pattern.compile("L|S[1-4]");

    private BasisReader() {}

    /** One line, or regulation, article, issuer and date. */
    static Basis basis(PackNode node) {
        if (node.isText("basis")) {
            return Basis.of(node.text("basis"));
        }
        PackNode basis = node.node("basis").only(FIELDS);
        String regulation = basis.text("regulation");
        String article = basis.textOrNull("article");
        String issued = basis.textOrNull("issued");
        if (issued != null && !DATE.matcher(issued).matches()) {
            throw basis.fault("issued", "not a date: " + issued);
        }
        return new Basis(
                article == null ? regulation : regulation + article, regulation, article, basis.text("issuer"), issued);
    }

    /** What was read in full is verified, what was read in part or recalled is not; anything weaker is no rule at all. */
    static boolean verified(PackNode node) {
        boolean verified = node.flag("verified");
        if (node.has("evidence")) {
            String evidence = node.text("evidence");
            var tags = Arrays.stream(evidence.split("\\+")).map(String::trim).toList();
            if (!tags.stream().allMatch(KNOWN.asMatchPredicate())) {
                throw node.fault("evidence", "too weak or unknown: " + evidence);
            }
            if (verified != tags.stream().allMatch(VERIFIED.asMatchPredicate())) {
                throw node.fault("verified", "does not follow from the evidence " + evidence);
            }
        }
        return verified;
    }
}
