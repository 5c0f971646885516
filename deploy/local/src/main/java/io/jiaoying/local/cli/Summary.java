package io.jiaoying.local.cli;

import io.jiaoying.local.Component;
import io.jiaoying.local.Logins;
import io.jiaoying.local.Stack;
import java.io.PrintStream;
import java.util.Locale;

/** What a person needs after the start: addresses, logins, time taken, memory used. */
final class Summary {
    private static final double KIB_PER_GIB = 1024.0 * 1024.0;

    private final Stack stack;
    private final PrintStream out;

    Summary(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print(double seconds) {
        out.println();
        out.println("  网关 gateway      " + stack.gateway() + "   (API: /api-docs)");
        out.println("  登录 Keycloak     " + stack.ports().url(Component.KEYCLOAK) + "   realm jiaoying");
        out.println("  服务 services     " + stack.ports().url(Component.INCIDENT_SERVICE) + " "
                + stack.ports().url(Component.WARNING_SERVICE) + " "
                + stack.ports().url(Component.RESOURCE_SERVICE));
        out.println("  PostgreSQL        127.0.0.1:" + stack.ports().of(Component.POSTGRES) + "   Kafka "
                + stack.kafkaBootstrapServers() + "   模拟运营商 carriers "
                + stack.ports().url(Component.NEIGHBOURHOOD));
        out.println("  人员 people       " + String.join(" ", Logins.PEOPLE) + "   (密码 password: demo)");
        out.println("  系统 clients      " + String.join(" ", Logins.CLIENTS) + "   (secret: demo-secret)");
        out.println("  数据 data         " + stack.dataFolder() + "   (口令与密钥 passwords and keys: secrets.properties)");
        out.println(String.format(
                Locale.ROOT,
                "  用时 took %.1f s   内存 memory %.2f GiB   (%s)",
                seconds,
                stack.memoryKibibytes() / KIB_PER_GIB,
                memoryByComponent()));
    }

    private String memoryByComponent() {
        StringBuilder text = new StringBuilder();
        for (Component component : Component.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(component.label())
                    .append(' ')
                    .append(stack.memoryKibibytes(component) / 1024)
                    .append(" MiB");
        }
        return text.toString();
    }
}
