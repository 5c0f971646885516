package io.jiaoying.bench;

/**
 * CPU time used so far, in clock ticks.
 *
 * @param busy user, nice and system of all cores; interrupts belong to nobody and are left out
 * @param steal what the hypervisor kept for others
 * @param ours of this JVM, its children and those of them that have ended
 * @param kernel of kernel threads: they write back and compact for whoever is being measured
 */
record CpuTimes(long nanos, long busy, long steal, long ours, long kernel) {
    static final double TICKS_PER_SECOND = 100;

    static CpuTimes now() {
        return ProcFolder.read(ProcessHandle.current().pid());
    }

    Disturbance since(CpuTimes before) {
        double ticks = (nanos - before.nanos) / 1e9 * TICKS_PER_SECOND;
        long others = (busy - before.busy) - (ours - before.ours) - (kernel - before.kernel);
        return new Disturbance(Math.max(0, others) / ticks, (steal - before.steal) / ticks);
    }
}
