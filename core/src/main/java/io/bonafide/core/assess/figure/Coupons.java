package io.bonafide.core.assess.figure;

import java.util.Arrays;
import java.util.List;

/** The coupons of one cell, which holds them with a semicolon, a comma or a bar between. */
final class Coupons {
    private Coupons() {}

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("[;,|；，、]"))
                .map(String::strip)
                .filter(coupon -> !coupon.isEmpty())
                .toList();
    }
}
