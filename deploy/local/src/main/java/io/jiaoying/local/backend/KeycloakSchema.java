package io.jiaoying.local.backend;

import io.jiaoying.local.process.Checkout;
import io.jiaoying.local.process.Commands;
import io.jiaoying.local.process.Folders;
import io.jiaoying.local.process.FreePorts;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Keycloak's tables as one script. Keycloak writes it once, during the build; a new stack runs it in a second, where Keycloak
 * itself would take half of the whole start.
 */
public final class KeycloakSchema {
    private static final String DATABASE = "keycloak";

    /** Liquibase's own table, which the script fills but leaves out (keycloak/keycloak#51729). */
    private static final String CHANGE_LOG = """
            CREATE TABLE public.databasechangelog (
                id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL,
                dateexecuted timestamp NOT NULL, orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL,
                md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
                liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))""";

    private KeycloakSchema() {}

    private static Path script() {
        return Checkout.localTarget().resolve("keycloak-schema.sql");
    }

    /** Lets Keycloak write down what it would do to an empty database; it then refuses to start, as it should. */
    static void write(Path scratch) {
        String password = "build-only";
        EmbeddedPostgres postgres = EmbeddedPostgres.in(scratch, FreePorts.one(), password);
        try {
            Files.deleteIfExists(script());
            postgres.start();
            postgres.admin().createDatabase(DATABASE, password);
            Commands.Outcome outcome = Commands.run(
                    describeCommand(),
                    EmbeddedKeycloak.environment(
                            new EmbeddedKeycloak.Endpoint(nowhere(), nowhere()),
                            new EmbeddedKeycloak.Database(postgres.jdbcUrl(DATABASE), DATABASE, password),
                            password));
            if (!Files.exists(script())) {
                throw new IllegalStateException("Keycloak did not write its schema:\n" + outcome.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            postgres.stop();
            Folders.delete(scratch);
        }
    }

    private static URI nowhere() {
        return URI.create("http://127.0.0.1:" + FreePorts.one());
    }

    private static List<String> describeCommand() {
        List<String> command = new ArrayList<>(EmbeddedKeycloak.command("start", "--optimized"));
        command.add("--spi-connections-jpa--quarkus--initialize-empty=false");
        command.add("--spi-connections-jpa--quarkus--migration-strategy=manual");
        command.add("--spi-connections-jpa--quarkus--migration-export=" + script());
        return command;
    }

    /** Gives an empty database its tables, owned by its role; without a script Keycloak makes them by itself. */
    public static void createIn(PostgresAdmin admin) {
        if (!Files.exists(script())) {
            return;
        }
        try (Connection connection = admin.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement)) {
                connection.setAutoCommit(false);
                statement.execute("SET ROLE " + DATABASE);
                statement.execute(CHANGE_LOG);
                statement.execute(Files.readString(script()));
                connection.commit();
            }
        } catch (SQLException | IOException e) {
            throw new StackFailure("Keycloak 的数据库表未能建立。", "Keycloak's tables could not be created: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT to_regclass('public.databasechangelog') IS NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
