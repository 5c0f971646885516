package io.jiaoying.bench.intake;

import io.jiaoying.bench.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement exactly as the service sent it, found in the server's log.
 *
 * @param values of its parameters as PostgreSQL writes them; null for NULL
 */
record Captured(String sql, List<@Nullable String> values) {
    private static final Pattern EXECUTED = Pattern.compile("execute [^:]*: ");
    private static final String PARAMETERS = "DETAIL:  Parameters: ";

    /** The last execution of a statement that begins like this. */
    static Captured lastIn(String log, String beginning) {
        int sqlFrom = -1;
        Matcher executed = EXECUTED.matcher(log);
        while (executed.find()) {
            sqlFrom = log.startsWith(beginning, executed.end()) ? executed.end() : sqlFrom;
        }
        if (sqlFrom < 0) {
            throw new IllegalStateException("the server's log shows no statement that begins with " + beginning);
        }
        int detail = log.toLowerCase(Locale.ROOT).indexOf(PARAMETERS.toLowerCase(Locale.ROOT), sqlFrom);
        int sqlTo = log.lastIndexOf('\n', detail);
        return new Captured(
                log.substring(sqlFrom, sqlTo).replaceAll("\n\t", "\n"), values(log, detail + PARAMETERS.length()));
    }

    private static List<@Nullable String> values(String log, int from) {
        var values = new ArrayList<@Nullable String>();
        int at = from;
        while (log.startsWith("$" + (values.size() + 1) + " = ", at)) {
            at += ("$" + (values.size() + 1) + " = ").length();
            if (log.charAt(at) != '\'') {
                values.add(null);
                at += "NULL".length();
            } else {
                int end = closingQuote(log, at + 1);
                values.add(log.substring(at + 1, end).replace("''", "'").replace("\n\t", "\n"));
                at = end + 1;
            }
            at += ", ".length();
        }
        return values;
    }

    private static int closingQuote(String log, int from) {
        int at = from;
        while (log.charAt(at) != '\'' || log.startsWith("''", at)) {
            at += log.charAt(at) == '\'' ? 2 : 1;
        }
        return at;
    }

    /** Without these common table expressions, and without the parameters that only they used. */
    Captured without(List<String> names) {
        String shorter = sql;
        for (String name : names) {
            shorter = cut(shorter, name);
        }
        var kept = new ArrayList<@Nullable String>();
        for (int number = 1; number <= values.size(); number++) {
            String renamed = shorter.replaceAll("\\$" + number + "(?!\\d)", "\\$#" + (kept.size() + 1));
            if (!renamed.equals(shorter)) {
                kept.add(values.get(number - 1));
                shorter = renamed;
            }
        }
        return new Captured(shorter.replace("$#", "$"), kept);
    }

    private static String cut(String sql, String name) {
        int from = sql.indexOf(name + " AS (");
        int at = sql.indexOf('(', from);
        int depth = 0;
        do {
            depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (depth > 0);
        int comma = sql.indexOf(',', at);
        return sql.substring(0, from) + sql.substring(comma + 1).stripLeading();
    }

    /** Of its parameters, as the server sees them. */
    List<String> types(Sql database) {
        database.run("PREPARE captured AS " + sql);
        List<String> types = database.texts(
                "SELECT unnest(parameter_types)::text FROM pg_prepared_statements WHERE name = 'captured'");
        database.run("DEALLOCATE captured");
        return types;
    }
}
