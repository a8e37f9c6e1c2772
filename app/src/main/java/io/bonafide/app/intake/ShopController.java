package io.bonafide.app.intake;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final Audit audit;
    private final TransactionTemplate transactions;

    ShopController(ShopBook shops, Desks desks, Audit audit, TransactionTemplate transactions) {
        this.shops = shops;
        this.desks = desks;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Those that the caller may see. */
    @Allowed(
            anyRole = true,
            keys = {Scope.EVENTS_WRITE, Scope.RESULTS_READ, Scope.SHOPS_WRITE})
    @GetMapping("/v1/shops")
    List<ShopView> all(Caller caller) {
        return shops.all().stream()
                .filter(shop -> caller.shops().includes(shop.name()))
                .map(shop -> ShopView.of(
                        shop, desks.of(shop.name()).map(ShopDesk::stored).orElse(0L)))
                .toList();
    }

    /** One shop, with the number of its events. */
    @Allowed(
            anyRole = true,
            keys = {Scope.EVENTS_WRITE, Scope.RESULTS_READ, Scope.SHOPS_WRITE})
    @GetMapping("/v1/shops/{shop}")
    ShopView one(@PathVariable("shop") String name) {
        ShopDesk desk = desks.of(name).orElseThrow(() -> IntakeTexts.refusal(HttpStatus.NOT_FOUND, "shop.unknown"));
        return ShopView.of(desk.shop(), desk.stored());
    }

    /** Adds a shop, which takes events from then on. */
    @Allowed(
            roles = {Role.OWNER, Role.ADMINISTRATOR},
            keys = Scope.SHOPS_WRITE)
    @PostMapping("/v1/shops")
    ResponseEntity<ShopView> add(@RequestBody NewShop wanted, Caller caller) throws SQLException, IOException {
        String name = wanted.checkedName();
        if (!caller.shops().includes(name)) {
            throw IntakeTexts.refusal(HttpStatus.FORBIDDEN, "shop.foreign");
        }
        Shop shop = added(name, wanted, caller);
        desks.open(shop);
        return ResponseEntity.created(URI.create("/v1/shops/" + name)).body(ShopView.of(shop, 0));
    }

    private Shop added(String name, NewShop wanted, Caller caller) {
        ShopKey key = wanted.key();
        ZoneId zone = wanted.checkedZone();
        CurrencyCode currency = wanted.checkedCurrency();
        return Objects.requireNonNull(transactions.execute(status -> {
            Shop shop = shops.add(name, key, zone, currency)
                    .orElseThrow(() -> IntakeTexts.refusal(HttpStatus.CONFLICT, "shop.exists"));
            audit.write(caller.name(), "shop.added", "shop " + name, null, ShopView.of(shop, 0));
            return shop;
        }));
    }

    /** A shop as it is asked for; zone and currency are those of mainland China unless said. */
    record NewShop(
            @Nullable String name,
            @Nullable String platform,
            @Nullable String shopId,
            @Nullable String zone,
            @Nullable String currency) {

        String checkedName() {
            if (name == null || !name.matches(NAME)) {
                throw unusable("shop.name");
            }
            return name;
        }

        ShopKey key() {
            String codes = Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.joining(", "));
            Platform known = Platform.ofCode(platform == null ? "" : platform)
                    .orElseThrow(() -> unusable("shop.platform", codes));
            if (shopId == null || shopId.isBlank() || shopId.length() > LONGEST_ID) {
                throw unusable("shop.id");
            }
            return new ShopKey(known, shopId.strip());
        }

        ZoneId checkedZone() {
            try {
                return ZoneId.of(zone == null ? "Asia/Shanghai" : zone);
            } catch (DateTimeException e) {
                throw unusable("shop.zone");
            }
        }

        CurrencyCode checkedCurrency() {
            if (currency != null && !CurrencyCode.isCode(currency)) {
                throw unusable("shop.currency");
            }
            return currency == null ? CurrencyCode.CNY : new CurrencyCode(currency);
        }

        private static Refusal unusable(String key, Object... values) {
            return IntakeTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, values);
        }
    }

    /** A shop as it is shown. */
    record ShopView(String name, String platform, String shopId, String zone, String currency, long events) {
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
