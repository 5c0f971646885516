package io.jiaoying.bench;

import java.util.Optional;

/** Whether services of Jiaoying run on this machine, whoever started them. */
final class RunningStack {
    private RunningStack() {}

    static void require(ProcessHandle self) {
        Optional<ProcessHandle> service = ProcessHandle.allProcesses()
                .filter(each -> each.pid() != self.pid()
                        && isService(each.info().commandLine().orElse("")))
                .findFirst();
        if (service.isPresent()) {
            throw new DisturbedException(
                    "a Jiaoying stack runs (process " + service.get().pid() + "); stop it with deploy/down");
        }
    }

    static boolean isService(String commandLine) {
        return commandLine.contains("quarkus-run.jar") || commandLine.contains("io.jiaoying.local.broker.BrokerMain");
    }
}
