package io.jiaoying.local;

import io.jiaoying.local.process.FreePorts;
import io.jiaoying.local.process.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold before anything is started, so that a start fails early and with one reason. */
final class Preflight {
    private static final long NEEDED_BYTES = 1L << 30;

    private final Stack stack;
    private final List<Component> toStart;

    Preflight(Stack stack, List<Component> toStart) {
        this.stack = stack;
        this.toStart = toStart;
    }

    void check() {
        everythingIsBuilt();
        thereIsRoom();
        portsAreFree();
    }

    private void everythingIsBuilt() {
        for (Component component : toStart) {
            Path artifact = ServiceCommand.artifact(component);
            if (!Files.exists(artifact)) {
                throw new StackFailure(
                        component.label() + " 还没有构建（缺 " + artifact + "），请运行 mvn -DskipTests package。",
                        component.label() + " is not built (" + artifact
                                + " is missing); run mvn -DskipTests package.");
            }
        }
    }

    private void thereIsRoom() {
        try {
            Path folder = Files.createDirectories(stack.dataFolder());
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < NEEDED_BYTES) {
                long mebibytes = free >> 20;
                throw new StackFailure(
                        "磁盘空间不足：" + folder + " 只剩 " + mebibytes + " MiB，至少需要 1024 MiB。",
                        "The disk is nearly full: " + folder + " has " + mebibytes
                                + " MiB left, at least 1024 MiB are needed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void portsAreFree() {
        for (Component component : toStart) {
            portsOf(component).forEach((port, purpose) -> {
                if (!FreePorts.isFree(port)) {
                    throw new StackFailure(
                            "端口 " + port + " 已被其他程序占用，" + purpose + " 无法启动（可用 --port-offset N 移动全部端口）。",
                            "Port " + port + " is in use by another program, so " + purpose
                                    + " cannot start (--port-offset N moves every port).");
                }
            });
        }
    }

    private Map<Integer, String> portsOf(Component component) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(stack.ports().of(component), component.label());
        if (component == Component.KAFKA) {
            wanted.put(stack.ports().kafkaController(), "kafka (controller)");
        }
        if (component == Component.NEIGHBOURHOOD) {
            wanted.put(stack.ports().smtp(), "neighbourhood (smtp)");
            wanted.put(stack.ports().smpp(), "neighbourhood (smpp)");
        }
        if (component == Component.GATEWAY) {
            wanted.put(stack.ports().gatewayMetrics(), "gateway (metrics)");
        }
        return wanted;
    }
}
