package io.jiaoying.e2e.support;

import java.util.List;
import java.util.stream.Collectors;

/** 宁强县 (610726) with twelve people, for call-outs that need not be large; no login of the realm belongs to it alone. */
public final class SmallCounty {
    public static final String REGION = "610726";
    /** A village where exactly one person, {@link #LONE_PERSON}, is responsible. */
    public static final String LONE_VILLAGE = "610726002200";

    public static final String LONE_PERSON = "n0012";
    public static final int PEOPLE = 12;

    private static final String HEADER = "id,name,post,region,phone,superior,deputyOf";
    private static final List<String> ROWS = List.of(
            "n0001,赵一,县防汛抗旱指挥部指挥,610726000000,10000000601,,",
            "n0002,赵二,县防指常务副指挥,610726000000,10000000602,n0001,n0001",
            "n0003,赵三,县应急指挥中心值班室,610726000000,10000000603,n0002,",
            "n0004,赵四,街道党工委书记,610726001000,10000000604,n0002,",
            "n0005,赵五,街道办事处主任,610726001000,10000000605,n0004,n0004",
            "n0006,赵六,街道值班室,610726001000,10000000606,n0004,",
            "n0007,赵七,社区主任,610726001001,10000000607,n0004,",
            "n0008,赵八,社区网格员,610726001001,10000000608,n0007,n0007",
            "n0009,赵九,社区主任,610726001004,10000000609,n0004,",
            "n0010,钱一,街道党工委书记,610726002000,10000000610,n0002,",
            "n0011,钱二,街道值班室,610726002000,10000000611,n0010,",
            "n0012,钱三,村党支部书记,610726002200,10000000612,n0010,");

    private SmallCounty() {}

    /** Imports the twelve people; a second time changes nothing. */
    public static void importPeople(Api admin) {
        String csv = ROWS.stream().collect(Collectors.joining("\n", HEADER + "\n", "\n"));
        Reply reply = admin.send("POST", "/people", "text/csv", csv);
        if (reply.status() / 100 != 2) {
            throw new AssertionError("the import of 宁强县 was refused: " + reply.status() + " " + reply.text());
        }
    }
}
