package io.jiaoying.bench.calls;

import io.jiaoying.bench.Sql;
import io.jiaoying.events.directory.SealedText;

/** People of the directory's copy, with sealed numbers as the service reads them. */
final class People {
    private static final int AT_ONCE = 500;

    private People() {}

    /** So many in this village, called {@code <prefix>1} and so on. */
    static void insert(Sql database, String prefix, String village, int people) {
        SealedText seal = SealedText.withKey("k1", WarningService.KEY);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= people; i++) {
            String id = prefix + i;
            String sealed = seal.seal(id, number(prefix, i));
            rows.append(rows.isEmpty() ? "" : ",")
                    .append("('")
                    .append(String.join("','", id, "李", "村支书", village, sealed))
                    .append("',1,true)");
            if (i % AT_ONCE == 0 || i == people) {
                database.run(
                        "INSERT INTO person (id, name, post, region, phone_sealed, revision, active) VALUES " + rows);
                rows.setLength(0);
            }
        }
        database.run("ANALYZE person");
    }

    /** Nobody shares one. */
    private static String number(String prefix, int i) {
        return "139" + (10_000_000 + (prefix.charAt(0) - 'a') * 1_000_000 + i);
    }
}
