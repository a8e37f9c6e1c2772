package io.bonafide.core.exposure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One thing that a platform does on a finding. */
public sealed interface Consequence {

    /** On what it rests. */
    Basis basis();

    /** Whether it follows only where the platform called the finding short-term mass. */
    boolean onlyIfMass();

    /** Something done at once and for good. */
    record Measure(Kind kind, boolean onlyIfMass, Basis basis) implements Consequence {
        /** What is done. */
        public enum Kind {
            WARNING("警告", "warning"),
            PUBLIC_WARNING("公示警告", "public warning"),
            SALES_DELETED("删除涉及的销量", "the sales counts of the orders are deleted"),
            REVIEWS_HIDDEN("屏蔽涉及的评价", "the reviews of the orders are hidden"),
            RATINGS_NOT_COUNTED("涉及的评分不累计", "the ratings of the orders do not count"),
            GAINS_CANCELLED("取消不当收益", "what was gained by them is cancelled"),
            LISTING_DOWN("下架涉及的商品", "the listings concerned are taken down"),
            LISTING_BANNED("封禁涉及的商品", "the listings concerned are banned"),
            ALL_LISTINGS_DOWN("下架店铺内所有商品", "all listings of the shop are taken down"),
            TRAFFIC_LIMITED("限制流量", "the shop gets less traffic"),
            FUNDS_WITHHELD("限制资金", "funds are withheld"),
            DEPOSIT_DEDUCTED("扣除保证金", "money is taken from the deposit"),
            ACCOUNT_SUSPENDED("暂停账号", "the account is suspended"),
            ACCOUNT_CLOSED("查封账号", "the account is closed"),
            EXPELLED("清退店铺", "the shop is expelled");

            private final Wording says;

            Kind(String zh, String en) {
                says = new Wording(zh, en);
            }

            public Wording says() {
                return says;
            }
        }
    }

    /**
     * Something that lasts.
     *
     * @param leastDays the shortest that the platform names
     * @param mostDays the longest; the one that is reckoned with
     */
    record Timed(Kind kind, int leastDays, int mostDays, Start start, Join join, boolean onlyIfMass, Basis basis)
            implements Consequence {
        public Timed {
            Require.that(leastDays > 0 && leastDays <= mostDays, """
                    The length (%d to %d days) of %s is none.
                    Give at least 1 day, the shorter first.""", leastDays, mostDays, kind);
        }

        /** When it runs, alone, if it was ordered at {@code at}. */
        public Span from(Instant at, ZoneId zone, int times) {
            if (start == Start.MOMENT) {
                return new Span(at, at.plus(Duration.ofDays((long) mostDays * times)));
            }
            LocalDate day = at.atZone(zone).toLocalDate();
            return new Span(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays((long) mostDays * times).atStartOfDay(zone).toInstant());
        }

        /** What lasts. */
        public enum Kind {
            LISTING_DEMOTION(true, "涉及的商品搜索降权", "search demotion of the listings concerned"),
            SHOP_DEMOTION(false, "全店搜索降权", "search demotion of the whole shop"),
            SHOP_BLOCKED(false, "店铺屏蔽", "the shop is blocked"),
            LISTINGS_BLOCKED(false, "屏蔽店铺商品", "the shop's listings are blocked from search"),
            NO_PUBLISHING(false, "限制发布商品", "no publishing of listings"),
            NO_CAMPAIGNS(false, "限制参加营销活动", "no campaigns");

            private final boolean ofListing;
            private final Wording says;

            Kind(boolean ofListing, String zh, String en) {
                this.ofListing = ofListing;
                says = new Wording(zh, en);
            }

            public Wording says() {
                return says;
            }

            /** Whether it is held against each listing by itself. */
            public boolean ofListing() {
                return ofListing;
            }
        }

        /** When its first day begins. */
        public enum Start {
            /** At the moment of the finding; days of 24 hours. */
            MOMENT,
            /** At the start of the finding's day; whole days, the first and last inclusive. */
            DAY
        }

        /** What happens where two of a kind overlap. */
        public enum Join {
            UNION,
            QUEUE
        }
    }

    /** Points of a class, such as 12 of class A. */
    record Points(String pointClass, int points, boolean onlyIfMass, Basis basis) implements Consequence {
        public Points {
            pointClass = Require.code("point class", pointClass);
            Require.that(points > 0, """
                    The points (%d of class %s) are none.
                    Give at least 1, or leave them out.""", points, pointClass);
        }
    }

    /** Money taken. */
    record Damages(DamagesFormula formula, boolean onlyIfMass, Basis basis) implements Consequence {}
}
