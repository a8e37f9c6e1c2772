package io.bonafide.core.simulate;

/** The invented vocabulary: names, roads, goods and what people write. */
final class Words {
    static final String PICKUP_STATION = "便民驿站";

    private static final String[] SURNAMES = split(
            "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 林 罗 高 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖");
    private static final String[] GIVEN = split(
            "安 宁 晨 曦 然 远 航 悦 欣 怡 佳 雅 静 雯 婷 琳 瑶 颖 慧 敏 洁 莹 倩 雪 梅 兰 芳 秀 英 玉 珍 明 亮 辉 强 伟 勇 军 杰 涛 超 磊 鹏 飞 浩 宇 轩 博 文 思 子 梓 涵 睿 泽 昊 一 诺 可 心 沐 语 桐 乐 清 川 岚 屿 禾 言");
    private static final String[] ROAD_HEADS =
            split("晨光 云帆 青禾 望山 松月 清溪 锦程 星河 桂香 柳岸 听雨 朝晖 澄湖 枫林 海棠 麦田 银杏 竹溪 白鹭 春晓 远帆 梧桐里 石榴湾 稻香 鹿鸣 荷风 雁栖 栖霞里 丹青 和畅");
    private static final String[] ROAD_TAILS = split("一路 二路 三路 街 大道 巷 东路 西路");
    private static final String[] ESTATES =
            split("晴园 云庭 书香里 悦府 和苑 锦苑 绿洲家园 星辰花园 听澜居 望江苑 朗庭 清雅居 南山里 百合园 春天里 翠微居 明珠苑 安居苑");
    private static final String[] TOWERS = split("晨光大厦 云帆中心 星河广场 锦程国际 青禾科技园 望山商务楼 远帆创意园");
    private static final String[] SCHOOLS = split("云帆职业学院 青禾师范学院 望山理工学院 星河大学");

    private static final String[] LOOKS = split("简约 加厚 轻薄 复古 便携 纯棉 防滑 透气 家用 大容量 新款 静音 可折叠 儿童 宽松");
    /** Goods and, after the colon, their category and their grams. */
    private static final String[] GOODS = split(
            "帆布包:箱包:420 保温杯:家居:380 T恤:服饰:210 收纳箱:家居:950 台灯:家电:880 数据线:数码:60 袜子:服饰:90 "
                    + "洗面奶:美妆:160 面膜:美妆:240 抱枕:家居:650 雨伞:日用:430 牙刷:日用:70 马克杯:家居:360 运动鞋:鞋靴:900 笔记本:文具:280 "
                    + "中性笔:文具:110 手机壳:数码:55 坚果礼盒:食品:1200 挂耳咖啡:食品:260 猫粮:宠物:1600 毛巾:日用:180 拖鞋:鞋靴:320 积木:玩具:540 瑜伽垫:运动:1100");

    private static final String[] COLOURS = split("白色 黑色 米色 浅蓝 墨绿 粉色 灰色 卡其");

    private static final String[] REVIEW_SHORT = split("好评 不错 很好 挺好的 满意 收到了 好 可以 质量不错 喜欢 物流很快 一般般 还行 好评！ 很满意 值得购买");
    private static final String[] REVIEW_HEADS =
            split("收到了， 等了几天终于到了， 第二次买了， 给家里人买的， 朋友推荐的， 活动时买的， 犹豫了很久才下单， 老顾客了， 拆开看了，");
    private static final String[] REVIEW_BODIES =
            split("颜色和图片差不多 做工还可以 比想象中小一点 味道有点大但能接受 用了一周没问题 包装很严实 尺寸合适 手感很舒服 有个小线头 性价比高 和描述一致 稍微有点色差");
    private static final String[] REVIEW_TAILS = split("！ 。以后还会来。 ，推荐。 。客服态度好。 ，快递给力。 ，先用着看。 。追评见。 ，孩子很喜欢。 。");
    private static final String[] REVIEW_BAD = split("和图片不一样，失望 用两天就坏了 发货太慢 包装破了 尺码偏小，退了 客服不理人 味道太大");

    private Words() {}

    static String name(Dice dice) {
        String name = dice.pick(SURNAMES) + dice.pick(GIVEN);
        return dice.chance(0.7) ? name + dice.pick(GIVEN) : name;
    }

    static String road(Dice dice) {
        return dice.pick(ROAD_HEADS) + dice.pick(ROAD_TAILS);
    }

    static String estate(Dice dice) {
        return dice.pick(ESTATES);
    }

    static String office(Dice dice) {
        return road(dice) + dice.between(1, 199) + "号" + dice.pick(TOWERS) + dice.between(2, 32) + "层";
    }

    static String dormitory(Dice dice) {
        return road(dice) + dice.between(1, 99) + "号" + dice.pick(SCHOOLS) + "学生公寓" + dice.between(1, 12) + "号楼";
    }

    /** One good: title, category and grams. */
    static Good good(Dice dice) {
        String[] parts = dice.pick(GOODS).split(":");
        return new Good(dice.pick(LOOKS) + parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    static String colour(int i) {
        return COLOURS[i % COLOURS.length];
    }

    /** What an ordinary buyer writes: often two words that thousands have written before. */
    static String review(Dice dice, int stars) {
        if (stars <= 2) {
            return dice.pick(REVIEW_BAD);
        }
        return dice.chance(0.4) ? dice.pick(REVIEW_SHORT) : sentence(dice);
    }

    private static String sentence(Dice dice) {
        String second = dice.chance(0.5) ? "，" + dice.pick(REVIEW_BODIES) : "";
        return dice.pick(REVIEW_HEADS) + dice.pick(REVIEW_BODIES) + second + dice.pick(REVIEW_TAILS);
    }

    private static String[] split(String words) {
        return words.split(" ");
    }

    /** What a listing sells. */
    record Good(String title, String category, int grams) {}
}
