package io.bonafide.core.exposure;

import java.util.List;

/**
 * A class of points, summed and executed by itself.
 *
 * @param nodes what follows at which sum
 * @param carry what is left of a sum at the reset
 */
public record PointClass(String code, Wording title, List<Node> nodes, Carry carry, Basis basis) {

    public PointClass {
        code = Require.code("point class", code);
        nodes = List.copyOf(nodes);
    }

    /**
     * A sum at which something follows.
     *
     * @param points the sum
     * @param repeats whether it follows again at every multiple of it
     */
    public record Node(int points, boolean repeats, List<Consequence> consequences) {
        public Node {
            consequences = List.copyOf(consequences);
            Require.that(
                    points > 0 && consequences.stream().noneMatch(Consequence.Points.class::isInstance), """
                    The node (at %d points) is not one.
                    Give at least 1 point, and consequences that are no points themselves.""", points);
        }

        /** How often it is passed on the way from {@code before} to {@code after} points. */
        public int passed(int before, int after) {
            if (repeats) {
                return Math.max(0, after / points - before / points);
            }
            return before < points && after >= points ? 1 : 0;
        }
    }

    /** What is left of a sum at the reset of the period. */
    public sealed interface Carry {

        int carried(int points);

        /** Nothing. */
        record Nothing() implements Carry {
            @Override
            public int carried(int points) {
                return 0;
            }
        }

        /** All of it, once it has reached {@code from}. */
        record AllFrom(int from) implements Carry {
            @Override
            public int carried(int points) {
                return points >= from ? points : 0;
            }
        }

        /** {@code kept} points, once it has reached {@code from}. */
        record SomeFrom(int from, int kept) implements Carry {
            public SomeFrom {
                Require.that(kept > 0 && kept <= from, """
                        The points kept (%d, from %d on) do not fit.
                        Keep at least 1 and at most what was reached.""", kept, from);
            }

            @Override
            public int carried(int points) {
                return points >= from ? kept : 0;
            }
        }
    }
}
