package io.bonafide.app.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By which way a channel is told. */
enum ChannelKind {
    /** Any address, signed as Standard Webhooks say. */
    WEBHOOK,
    /** E-mail over SMTP. */
    EMAIL,
    /** The bot of a group in 钉钉. */
    DINGTALK,
    /** The bot of a group in 飞书 or Lark. */
    FEISHU,
    /** The bot of a group in 企业微信. */
    WECOM;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none */
    @JsonCreator
    static ChannelKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
