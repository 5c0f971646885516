package io.jiaoying.incident.report.domain;

import static io.jiaoying.incident.report.domain.Known.newer;

import org.jspecify.annotations.Nullable;

/**
 * Figures of single hazards; null means not yet known 不明, never zero.
 *
 * @param burntHectares burnt area 过火面积
 * @param magnitude of an earthquake 震级
 * @param poisoned people acutely poisoned 中毒
 * @param cropsHectares crops damaged 农作物受灾面积
 * @param affectedPeople 受灾人口
 * @param borderDistanceKilometres from a fire abroad to our border
 */
public record HazardFigures(
        @Nullable Double burntHectares,
        @Nullable Double magnitude,
        @Nullable Integer poisoned,
        @Nullable Integer affectedPeople,
        @Nullable Integer housesCollapsed,
        @Nullable Integer housesDamaged,
        @Nullable Double cropsHectares,
        @Nullable Integer animalsSick,
        @Nullable Integer animalsDead,
        @Nullable Double loadLostMegawatts,
        @Nullable Integer outageHouseholds,
        @Nullable Double borderDistanceKilometres) {

    public static final HazardFigures UNKNOWN =
            new HazardFigures(null, null, null, null, null, null, null, null, null, null, null, null);

    HazardFigures updatedBy(HazardFigures later) {
        return new HazardFigures(
                newer(burntHectares, later.burntHectares),
                newer(magnitude, later.magnitude),
                newer(poisoned, later.poisoned),
                newer(affectedPeople, later.affectedPeople),
                newer(housesCollapsed, later.housesCollapsed),
                newer(housesDamaged, later.housesDamaged),
                newer(cropsHectares, later.cropsHectares),
                newer(animalsSick, later.animalsSick),
                newer(animalsDead, later.animalsDead),
                newer(loadLostMegawatts, later.loadLostMegawatts),
                newer(outageHouseholds, later.outageHouseholds),
                newer(borderDistanceKilometres, later.borderDistanceKilometres));
    }
}
