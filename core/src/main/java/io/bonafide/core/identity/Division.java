package io.bonafide.core.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions that an address names, or that follow from those it names.
 *
 * @param city a prefecture; of a municipality its own name
 * @param district a district, county or county-level city
 * @param unknown what stands where a division stands and ends as one does, but no gazetteer knows it: misspelt, or rare
 */
public record Division(
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String unknown) {
    public static final Division NONE = new Division(null, null, null, null);

    /** Whether both name something of one level and it is not the same; an unknown name may be one character off. */
    public boolean contradicts(Division other) {
        return differ(province, other.province)
                || differ(city, other.city)
                        && !Objects.equals(city, other.district)
                        && !Objects.equals(district, other.city)
                || differ(district, other.district)
                || unlike(other)
                || other.unlike(this);
    }

    /** Whether both name the same district, or the same city. */
    public boolean agrees(Division other) {
        return !contradicts(other)
                && (district != null && district.equals(other.district) || city != null && city.equals(other.city));
    }

    /** Whether it names a city, a district or something unknown. */
    boolean isLocal() {
        return district != null || city != null || unknown != null;
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** The unknown name is like none of the other's, and one of those is of its kind. */
    private boolean unlike(Division other) {
        if (unknown == null) {
            return false;
        }
        boolean kin = false;
        for (String name : new @Nullable String[] {other.unknown, other.district, other.city, other.province}) {
            if (name != null && name.charAt(name.length() - 1) == unknown.charAt(unknown.length() - 1)) {
                if (DivisionNames.isAlike(name, unknown)) {
                    return false;
                }
                kin = true;
            }
        }
        return kin;
    }
}
