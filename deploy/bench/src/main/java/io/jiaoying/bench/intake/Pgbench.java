package io.jiaoying.bench.intake;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same statement by pgbench, where one is installed; its ids are made in SQL from one random number. */
final class Pgbench {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/pgbench"), Path.of("/usr/local/bin/pgbench"), Path.of("/opt/homebrew/bin/pgbench"));
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final long HIGHEST = (1L << 47) - 1;

    private Pgbench() {}

    /** Transactions a second; empty where there is no pgbench. */
    static OptionalDouble rate(
            BenchPostgres postgres, String database, Captured captured, Sql sql, int clients, Duration time) {
        var program = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            Path script = Files.createTempFile("intake", ".sql");
            Files.writeString(script, script(captured, captured.types(sql)));
            ProcessBuilder builder = new ProcessBuilder(
                            program.get().toString(),
                            "-n",
                            "-M",
                            "prepared",
                            "-f",
                            script.toString(),
                            "-c",
                            Integer.toString(clients),
                            "-j",
                            "1",
                            "-T",
                            Long.toString(time.toSeconds()),
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(postgres.port()),
                            "-U",
                            IntakeService.DATABASE,
                            database)
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", postgres.password());
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(script);
            Matcher tps = TPS.matcher(printed);
            if (!tps.find()) {
                throw new IllegalStateException("pgbench: " + printed);
            }
            return OptionalDouble.of(Double.parseDouble(tps.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String script(Captured captured, List<String> types) {
        var slots = new Slots();
        String sql = captured.sql();
        for (int number = types.size(); number >= 1; number--) {
            String literal = literal(captured.values().get(number - 1), types.get(number - 1), slots);
            sql = sql.replaceAll("\\$" + number + "(?!\\d)", Matcher.quoteReplacement(literal));
        }
        return "\\set k random(1, " + HIGHEST + ")\n" + sql + ";\n";
    }

    private static String literal(@Nullable String value, String type, Slots slots) {
        if (value == null) {
            return "NULL::" + type;
        }
        Slots.Parts parts = slots.cut(value);
        var sql = new StringBuilder("(").append(quoted(parts.literals().get(0)));
        for (int i = 0; i < parts.slots().size(); i++) {
            int slot = parts.slots().get(i);
            sql.append(" || ")
                    .append(slots.isId(slot) ? id(slot) : "(:k::bigint)::text")
                    .append(" || ")
                    .append(quoted(parts.literals().get(i + 1)));
        }
        return sql.append(")::").append(type).toString();
    }

    private static String id(int slot) {
        return String.format("'00000000-0000-4%03x-8000-' || lpad(to_hex(:k::bigint), 12, '0')", slot);
    }

    /** A colon would begin one of pgbench's own variables. */
    private static String quoted(String text) {
        return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}
