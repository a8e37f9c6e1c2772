package io.bonafide.app.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which shops the server knows. */
@RestController
final class ShopController {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";
    private static final int LONGEST_ID = 200;

    private final ShopBook shops;
    private final Desks desks;

    ShopController(ShopBook shops, Desks desks) {
        this.shops = shops;
        this.desks = desks;
    }

    @GetMapping("/v1/shops")
    List<ShopView> all() {
        return shops.all().stream()
                .map(shop -> ShopView.of(
                        shop, desks.of(shop.name()).map(ShopDesk::stored).orElse(0L)))
                .toList();
    }

    /** One shop, with the number of its events. */
    @GetMapping("/v1/shops/{shop}")
    ShopView one(@PathVariable("shop") String name) {
        ShopDesk desk =
                desks.of(name).orElseThrow(() -> refused(HttpStatus.NOT_FOUND, IntakeTexts.say("shop.unknown")));
        return ShopView.of(desk.shop(), desk.stored());
    }

    /** Adds a shop, which takes events from then on. */
    @PostMapping("/v1/shops")
    ResponseEntity<ShopView> add(@RequestBody NewShop wanted) throws SQLException, IOException {
        Shop shop = shops.add(wanted.checkedName(), wanted.key(), wanted.checkedZone(), wanted.checkedCurrency())
                .orElseThrow(() -> refused(HttpStatus.CONFLICT, IntakeTexts.say("shop.exists")));
        desks.open(shop);
        return ResponseEntity.created(URI.create("/v1/shops/" + shop.name())).body(ShopView.of(shop, 0));
    }

    private static RefusedException refused(HttpStatus status, Wording why) {
        return new RefusedException(status, why);
    }

    /** A shop as it is asked for; zone and currency are those of mainland China unless said. */
    record NewShop(
            @Nullable String name,
            @Nullable String platform,
            @JsonProperty("shop_id") @Nullable String shopId,
            @Nullable String zone,
            @Nullable String currency) {

        String checkedName() {
            if (name == null || !name.matches(NAME)) {
                throw unusable(IntakeTexts.say("shop.name"));
            }
            return name;
        }

        ShopKey key() {
            String codes = Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.joining(", "));
            Platform known = Platform.ofCode(platform == null ? "" : platform)
                    .orElseThrow(() -> unusable(IntakeTexts.say("shop.platform", codes)));
            if (shopId == null || shopId.isBlank() || shopId.length() > LONGEST_ID) {
                throw unusable(IntakeTexts.say("shop.id"));
            }
            return new ShopKey(known, shopId.strip());
        }

        ZoneId checkedZone() {
            try {
                return ZoneId.of(zone == null ? "Asia/Shanghai" : zone);
            } catch (DateTimeException e) {
                throw unusable(IntakeTexts.say("shop.zone"));
            }
        }

        CurrencyCode checkedCurrency() {
            if (currency != null && !CurrencyCode.isCode(currency)) {
                throw unusable(IntakeTexts.say("shop.currency"));
            }
            return currency == null ? CurrencyCode.CNY : new CurrencyCode(currency);
        }

        private static RefusedException unusable(Wording why) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, why);
        }
    }

    /** A shop as it is shown. */
    record ShopView(
            String name,
            String platform,
            @JsonProperty("shop_id") String shopId,
            String zone,
            String currency,
            long events) {
        static ShopView of(Shop shop, long events) {
            return new ShopView(
                    shop.name(),
                    shop.key().platform().code(),
                    shop.key().shopId(),
                    shop.zone().getId(),
                    shop.currency().code(),
                    events);
        }
    }
}
