package io.jiaoying.bench.deadlines;

import io.jiaoying.bench.BenchPostgres;
import io.jiaoying.bench.ChildJvm;
import io.jiaoying.bench.Sql;
import io.jiaoying.bench.deadlines.engine.Replica;
import io.jiaoying.bench.deadlines.engine.ReplicaSettings;
import io.jiaoying.bench.deadlines.table.EngineTables;
import io.jiaoying.local.process.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The server with one database per engine and number of open clocks, each filled once. */
final class Stage {
    private final BenchPostgres server;
    private final Set<String> filled = new HashSet<>();

    Stage(BenchPostgres server) {
        this.server = server;
    }

    BenchPostgres server() {
        return server;
    }

    /** Filled and tidy: nothing due, no effect, statistics fresh. */
    Sql open(Contender contender, int open) {
        String database = database(contender, open);
        EngineTables tables = EngineTables.of(contender.engine);
        if (filled.add(database)) {
            fill(database, tables, open);
        }
        Sql sql = server.connect(database);
        tidy(sql, tables);
        return sql;
    }

    /** As it is. */
    Sql connect(Contender contender, int open) {
        return server.connect(database(contender, open));
    }

    void tidy(Sql sql, EngineTables tables) {
        sql.run("TRUNCATE effect");
        tables.clean(sql);
        sql.run("CHECKPOINT");
    }

    /** Returns when it is ready to fire. */
    ChildJvm replica(Contender contender, int open, String name, Duration clockOffset) {
        var settings = new ReplicaSettings(
                contender.engine,
                contender.tuning,
                server.port(),
                database(contender, open),
                server.password(),
                name,
                clockOffset);
        Path log = Checkout.root().resolve("deploy/bench/target/replicas.log");
        ChildJvm replica = ChildJvm.start(Replica.class, log, settings.arguments());
        replica.awaitLine(Replica.READY);
        return replica;
    }

    private void fill(String database, EngineTables tables, int open) {
        System.out.println("  filling " + database);
        server.createDatabase(database);
        try (Sql sql = server.connect(database)) {
            sql.run("SET ROLE " + database);
            tables.create(sql, server, database);
            sql.run(EngineTables.EFFECT);
            sql.run("RESET ROLE");
            tables.preload(sql, open);
        }
    }

    private static String database(Contender contender, int open) {
        return contender.engine + "_" + open;
    }
}
