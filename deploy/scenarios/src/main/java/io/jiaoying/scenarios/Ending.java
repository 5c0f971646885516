package io.jiaoying.scenarios;

import io.jiaoying.scenarios.report.Expectations.Missing;
import io.jiaoying.scenarios.report.Narrator;
import java.util.List;

/** The table of hops, the totals, and what was missing. */
final class Ending {
    private final Scene scene;

    Ending(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        Narrator narrator = scene.narrator();
        narrator.title("各环节用时 · how long each hop took");
        scene.hops().lines().forEach(narrator::plain);
        narrator.title("合计 · totals");
        scene.closing().forEach(narrator::plain);
        List<Missing> missing = scene.expectations().missing();
        narrator.plain("");
        if (missing.isEmpty()) {
            narrator.holds("全部 " + scene.expectations().kept() + " 项如期 · all as promised");
        } else {
            missing.forEach(unkept -> narrator.fails(unkept.toString()));
            narrator.fails(
                    missing.size() + " 项缺失 · missing，" + scene.expectations().kept() + " 项如期 · as promised");
        }
    }
}
