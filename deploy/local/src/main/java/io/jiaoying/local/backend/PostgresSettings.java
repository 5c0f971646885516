package io.jiaoying.local.backend;

import java.util.Map;

/** Server settings that differ from PostgreSQL's own; fsync and synchronous_commit stay on. */
final class PostgresSettings {
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            // A frozen service must not hold its rows for ever.
            Map.entry("idle_in_transaction_session_timeout", "30s"),
            // A peer that vanished without closing is noticed, and its locks go.
            Map.entry("tcp_keepalives_idle", "10"),
            Map.entry("tcp_keepalives_interval", "5"),
            Map.entry("tcp_keepalives_count", "3"));

    private PostgresSettings() {}
}
