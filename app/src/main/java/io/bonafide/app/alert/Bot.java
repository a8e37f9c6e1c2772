package io.bonafide.app.alert;

import io.bonafide.app.crypto.Hmac;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bots of three messengers: each its own body, signature and way to say no with status 200. */
abstract class Bot implements Carrier {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Posting posting;
    private final String code;
    private final String words;

    /**
     * @param code the answer's field that is 0 for success
     * @param words the one that says why not
     */
    Bot(Posting posting, String code, String words) {
        this.posting = posting;
        this.code = code;
        this.words = words;
    }

    abstract Addressed addressed(String url, @Nullable String secret, BulletinText text);

    @Override
    public void carry(Target target, Message message, @Nullable Bulletin news)
            throws UndeliveredException, InterruptedException {
        Addressed addressed = addressed(Objects.requireNonNull(target.url()), target.secret(), message.text());
        String answer = posting.post(addressed.url, JSON.writeValueAsBytes(addressed.body), Map.of());
        try {
            JsonNode said = JSON.readTree(answer);
            if (!said.path(code).isNumber() || said.path(code).asInt() != 0) {
                throw new UndeliveredException(
                        "undelivered.bot",
                        said.path(code).asString("?") + " " + said.path(words).asString(""));
            }
        } catch (JacksonException e) {
            throw new UndeliveredException("undelivered.bot", "no JSON");
        }
    }

    /** @param body as JSON has it */
    record Addressed(String url, Map<String, Object> body) {}

    /**
     * 钉钉's bot of a group: time in milliseconds and signature are part of the address.
     * <a href="https://open.dingtalk.com/document/orgapp/customize-robot-security-settings">Security settings</a>
     */
    static final class DingTalk extends Bot {
        private static final int MOST_BYTES = 20_000;

        private final Clock clock;

        DingTalk(Posting posting, Clock clock) {
            super(posting, "errcode", "errmsg");
            this.clock = clock;
        }

        @Override
        Addressed addressed(String url, @Nullable String secret, BulletinText text) {
            return new Addressed(
                    secret == null ? url : signed(url, secret, clock.instant()),
                    Map.of("msgtype", "text", "text", Map.of("content", text.plain(MOST_BYTES))));
        }

        private static String signed(String url, String secret, Instant now) {
            long time = now.toEpochMilli();
            String sign = Hmac.base64(bytes(secret), bytes(time + "\n" + secret));
            String encoded = URLEncoder.encode(sign, StandardCharsets.UTF_8);
            return url + (url.contains("?") ? "&" : "?") + "timestamp=" + time + "&sign=" + encoded;
        }
    }

    /**
     * 飞书's and Lark's bot of a group: time in seconds and signature are part of the body; the key is what others sign.
     * <a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">Custom bot</a>
     */
    static final class Feishu extends Bot {
        private static final int MOST_BYTES = 20_000;

        private final Clock clock;

        Feishu(Posting posting, Clock clock) {
            super(posting, "code", "msg");
            this.clock = clock;
        }

        @Override
        Addressed addressed(String url, @Nullable String secret, BulletinText text) {
            Map<String, Object> body =
                    new TreeMap<>(Map.of("msg_type", "text", "content", Map.of("text", text.plain(MOST_BYTES))));
            if (secret != null) {
                String time = String.valueOf(clock.instant().getEpochSecond());
                body.put("timestamp", time);
                body.put("sign", Hmac.base64(bytes(time + "\n" + secret), new byte[0]));
            }
            return new Addressed(url, body);
        }
    }

    /**
     * 企业微信's bot of a group, which knows no signature: its address is the secret.
     * <a href="https://developer.work.weixin.qq.com/document/path/91770">Message push</a>
     */
    static final class WeCom extends Bot {
        private static final int MOST_BYTES = 2_048;

        WeCom(Posting posting) {
            super(posting, "errcode", "errmsg");
        }

        @Override
        Addressed addressed(String url, @Nullable String secret, BulletinText text) {
            return new Addressed(
                    url,
                    Map.of(
                            "msgtype",
                            "text",
                            "text",
                            Map.of("content", text.plain(MOST_BYTES), "mentioned_list", List.of())));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
