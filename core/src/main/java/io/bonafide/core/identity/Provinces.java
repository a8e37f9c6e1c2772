package io.bonafide.core.identity;

import java.util.List;
import java.util.Set;

/** The 34 divisions of the first level and which of them are cities at once. */
final class Provinces {
    static final List<String> NAMES = List.of(
            "北京市",
            "天津市",
            "上海市",
            "重庆市",
            "河北省",
            "山西省",
            "辽宁省",
            "吉林省",
            "黑龙江省",
            "江苏省",
            "浙江省",
            "安徽省",
            "福建省",
            "江西省",
            "山东省",
            "河南省",
            "湖北省",
            "湖南省",
            "广东省",
            "海南省",
            "四川省",
            "贵州省",
            "云南省",
            "陕西省",
            "甘肃省",
            "青海省",
            "台湾省",
            "内蒙古自治区",
            "广西壮族自治区",
            "西藏自治区",
            "宁夏回族自治区",
            "新疆维吾尔自治区",
            "香港特别行政区",
            "澳门特别行政区");

    private static final Set<String> CITIES = Set.of("北京市", "天津市", "上海市", "重庆市", "香港特别行政区", "澳门特别行政区");
    private static final List<String> SUFFIXES = List.of("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市");

    private Provinces() {}

    static boolean isCity(String province) {
        return CITIES.contains(province);
    }

    static String shortName(String province) {
        return SUFFIXES.stream()
                .filter(province::endsWith)
                .findFirst()
                .map(suffix -> province.substring(0, province.length() - suffix.length()))
                .orElse(province);
    }
}
